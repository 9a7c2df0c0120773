import { z } from 'zod'
import type { ReferenceShift } from './order-progress.ts'

/** A period by plant days, both ends included. */
export const floorPeriod = { from: z.iso.date(), to: z.iso.date() }

/** `shift` for up to 70 days, `day` for up to 800. */
export const TIMELINE_GRAINS = ['shift', 'day'] as const
export type TimelineGrain = (typeof TIMELINE_GRAINS)[number]

export const TimelineQuery = z.strictObject({ ...floorPeriod, grain: z.enum(TIMELINE_GRAINS).default('shift') })
export type TimelineQuery = z.infer<typeof TimelineQuery>

/** A machine's place on the floor: from machineInfo, or only from the records when `isListed` is false. */
export interface FloorMachine {
  readonly machineNo: string
  /** The one that stands there last. */
  readonly machineCode: string | null
  readonly machineName: string | null
  /** In tons. */
  readonly tonnage: number | null
  /** First and last day it stands there; null is open. */
  readonly from: string | null
  readonly until: string | null
  readonly isListed: boolean
}

/** What the floor is, as of a generation; everything empty before the first. */
export interface FloorOverview {
  readonly generation: number | null
  /** The latest reported shift: what "now" means; null while nothing was reported. */
  readonly reference: ReferenceShift | null
  /** First and last day with records. */
  readonly days: { readonly from: string; readonly to: string } | null
  /** Natural order of their numbers. */
  readonly machines: readonly FloorMachine[]
  readonly items: readonly { readonly itemCode: string; readonly itemName: string | null }[]
  readonly moldNos: readonly string[]
}

/** `off`: a Sunday or a day the plant's holidayNotes take off; `note` is what they say. */
export interface FloorDay {
  readonly day: string
  readonly isOff: boolean
  readonly note: string | null
}

/** A shift of the plant's day with its clock times `HH:mm`; null for a code the plant's calendar does not know. */
export interface FloorShift {
  readonly code: string
  readonly from: string | null
  readonly to: string | null
}

/** What a machine's records of a shift (or a day) say. No cell: nothing was reported. Pieces and shots. */
export interface TimelineCell {
  readonly machineNo: string
  readonly day: string
  /** Empty by day. */
  readonly shift: string
  /** `idle`: records say that it did not work. */
  readonly state: 'ran' | 'idle'
  readonly total: number
  readonly ng: number
  readonly moldChanges: number
  readonly colourChanges: number
  readonly machineChanges: number
  /** What ran, in order of first appearance; null by day. */
  readonly what: {
    readonly moldNos: readonly string[]
    readonly itemCodes: readonly string[]
    readonly poNos: readonly string[]
  } | null
}

/**
 * Cells of a timeline as they cross threads and the wire: a list for each field, with one number for each cell, and each text once. A month of 38
 * machines by shift is 110 KiB so instead of 600.
 */
export interface CodedCells {
  readonly machineNos: readonly string[]
  /** Place in `machineNos`. */
  readonly machine: readonly number[]
  /** Place in `days` of the timeline. */
  readonly day: readonly number[]
  /** Place in `shifts` of the timeline; -1 by day. */
  readonly shift: readonly number[]
  /** 1 is idle. */
  readonly idle: readonly number[]
  readonly total: readonly number[]
  readonly ng: readonly number[]
  readonly moldChanges: readonly number[]
  readonly colourChanges: readonly number[]
  readonly machineChanges: readonly number[]
  /** Null by day. */
  readonly what: Readonly<Record<'moldNos' | 'itemCodes' | 'poNos', CodedLists>> | null
}

/** Lists of names, each list once; `codes` has the place of each cell's. */
export interface CodedLists {
  readonly lists: readonly (readonly string[])[]
  readonly codes: readonly number[]
}

/** A stretch of the floor's past; `timelineCells` gives its cells one by one. */
export interface MachineTimeline {
  readonly generation: number | null
  readonly days: readonly FloorDay[]
  /** By shift only: 1, 2, 3 and what else was reported in the period. */
  readonly shifts: readonly FloorShift[]
  readonly cells: CodedCells
}
