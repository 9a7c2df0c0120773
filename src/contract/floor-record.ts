import { z } from 'zod'
import { floorPeriod } from './machine-timeline.ts'
import { DEFECT_COLUMNS, type ProductRecord, type Versioned } from './production-rows.ts'

const names = z.array(z.string().max(200)).max(200).default([])

/** Which records; an empty list is all. A missing mold or item is the empty text. */
export const floorFilter = { ...floorPeriod, machineNos: names, itemCodes: names, moldNos: names }

export const CHANGE_COLUMNS = ['moldChanged', 'colorChanged', 'machineChanged'] as const

/** The records behind a number of the floor; `after` is `next` of the page before. */
export const FloorRecordQuery = z.strictObject({
  ...floorFilter,
  /** One shift of each day; empty = all. */
  workingShift: z.string().max(20).default(''),
  /** Only records with this defect, or this change. */
  defect: z.enum(DEFECT_COLUMNS).nullable().default(null),
  change: z.enum(CHANGE_COLUMNS).nullable().default(null),
  after: z
    .strictObject({ day: z.iso.date(), seen: z.number().int().min(0) })
    .nullable()
    .default(null),
  limit: z.number().int().min(1).max(1_000).default(100),
})
export type FloorRecordQuery = z.infer<typeof FloorRecordQuery>

/** A record and where it stands. */
export interface FloorRecord {
  readonly record: Versioned<ProductRecord>
  /** Path below the plant, sheet and 1-based row; null when no file has it any more. */
  readonly place: { readonly file: string; readonly sheet: string; readonly row: number } | null
}

/** Latest day first, in a day by shift and machine. */
export interface FloorRecordPage {
  readonly generation: number | null
  readonly items: readonly FloorRecord[]
  /** Null after the last record. */
  readonly next: { readonly day: string; readonly seen: number } | null
}
