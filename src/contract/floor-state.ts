import { z } from 'zod'
import type { FloorMachine } from './machine-timeline.ts'
import { floorPeriod } from './machine-timeline.ts'
import type { OrderProgress, ReferenceShift } from './order-progress.ts'

/** What a machine does in the reference shift. */
export interface MachineJob {
  readonly poNo: string | null
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly moldNo: string | null
  /** Pieces per shot, as recorded. */
  readonly moldCavity: number | null
  readonly plasticResin: string | null
  readonly colorMasterbatch: string | null
  readonly additiveMasterbatch: string | null
  /** Pieces of this shift. */
  readonly total: number
  readonly ng: number
  /** Null when progress does not know the order. */
  readonly order: Pick<
    OrderProgress,
    'itemQuantity' | 'itemRemain' | 'poETA' | 'forecastDate' | 'risk' | 'proStatus' | 'totalDay'
  > | null
}

/** `idle`: its records of the shift say so; `not-reported`: there is none. `last` is when it last made something. */
export interface MachineNow {
  readonly machine: FloorMachine
  readonly state: 'running' | 'idle' | 'not-reported'
  readonly jobs: readonly MachineJob[]
  readonly last: { readonly day: string; readonly shift: string | null } | null
}

/** Every machine of the floor as of the latest reported shift. */
export interface FloorNow {
  readonly generation: number | null
  readonly reference: ReferenceShift | null
  readonly machines: readonly MachineNow[]
}

/** One period of a machine in a place (machineInfo is a history, production spec 1.4). */
export interface LayoutPeriod {
  readonly machineNo: string | null
  readonly machineCode: string
  readonly machineName: string | null
  readonly manufacturerName: string | null
  readonly tonnage: number | null
  readonly from: string | null
  readonly until: string | null
}

/**
 * A machine that came or moved. `new`: it stands there since a later day than the plant's first layout and stood nowhere before;
 * `moved`: it stood elsewhere before. A machine without either is fixed.
 */
export interface LayoutChange {
  readonly day: string | null
  readonly kind: 'new' | 'moved'
  readonly machineCode: string
  readonly machineNo: string | null
  readonly previousMachineNo: string | null
  /** Which machine stood in the place before. */
  readonly replaced: string | null
}

/** The layout history of machineInfo. */
export interface FloorLayout {
  readonly generation: number | null
  /** By place and then day. */
  readonly periods: readonly LayoutPeriod[]
  /** Latest first. */
  readonly changes: readonly LayoutChange[]
}

/** The period pairs are summed over. */
export const PairQuery = z.strictObject(floorPeriod)
export type PairQuery = z.infer<typeof PairQuery>

/** A mold on a machine in a period; pieces and shots. `firstRun` is of all time. */
export interface MoldPair {
  readonly moldNo: string
  readonly machineNo: string
  readonly total: number
  readonly good: number
  readonly ng: number
  readonly shots: number
  readonly firstRun: string
  readonly lastRun: string
}

/** Whether a mold fits a machine by the tons of moldInfo and machineInfo; null when one of them is not known. */
export interface FloorPairs {
  readonly generation: number | null
  /** Most pieces first, at most 2,000; `others` is how many more there are. */
  readonly pairs: readonly (MoldPair & { readonly fits: boolean | null })[]
  readonly others: number
}

/** An order that has not begun, and where it could run. */
export interface PlannedOrder {
  readonly order: Pick<
    OrderProgress,
    'poNo' | 'itemCode' | 'itemName' | 'itemQuantity' | 'poETA' | 'poReceivedDate' | 'risk' | 'forecastDate'
  >
  /** Days from the reference day to the ETA; null without an ETA. */
  readonly leadDays: number | null
  /** Each mold of the item, and the hours its cycle needs for the order on one machine without a stop. */
  readonly molds: readonly { readonly moldNo: string; readonly hours: number | null }[]
}

/** A machine an order could run on. */
export interface PlanMachine {
  readonly machineNo: string
  readonly state: MachineNow['state']
}

/** What could begin next. */
export interface FloorPlan {
  readonly generation: number | null
  readonly reference: ReferenceShift | null
  /** Least time to the ETA first, at most 5,000; `others` is how many more there are. */
  readonly orders: readonly PlannedOrder[]
  readonly others: number
  /** By mold: machines whose tons it takes, those that stand idle now first. Once for all orders, which share them. */
  readonly machines: Readonly<Record<string, readonly PlanMachine[]>>
}
