import { z } from 'zod'
import { floorFilter } from './floor-record.ts'
import type { DEFECT_COLUMNS } from './production-rows.ts'

/** A kind of defect, by its column. */
export type DefectColumn = (typeof DEFECT_COLUMNS)[number]

/** Machines, items or molds that are drawn and concluded from: those with the most NG pieces. */
export const DRAWN_GROUPS = 12

export const QUALITY_GRAINS = ['day', 'month', 'year'] as const
export type QualityGrain = (typeof QUALITY_GRAINS)[number]

export const QualityQuery = z.strictObject({ ...floorFilter, grain: z.enum(QUALITY_GRAINS).default('day') })
export type QualityQuery = z.infer<typeof QualityQuery>

/** Pieces. `ng` is total less good where a record has both, else the sum of its defects. */
export interface QualitySums {
  readonly total: number
  readonly good: number
  readonly ng: number
  readonly shots: number
  /** In the order of `DEFECT_COLUMNS`. */
  readonly defects: readonly number[]
}

/** The sums of one machine, item, mold, day, month or year; a missing name is the empty text. */
export interface QualityGroup extends QualitySums {
  readonly key: string
}

/**
 * What the figures say, only where it holds:
 * - `kinds-lead`: the fewest kinds, at most three, that make up at least 60 % of the NG pieces that have a kind
 * - `rate-rose`, `rate-fell`: over three times or more, each one higher (lower) than the one before and the last at least 1.25 times the
 *   first (the first 1.25 times the last)
 * - `worst`: the highest rate of the twelve (`DRAWN_GROUPS`) with the most NG pieces, when it is 1.5 times that of all and at least 2 %
 */
export type QualityConclusion =
  | { readonly kind: 'none' }
  | { readonly kind: 'kinds-lead'; readonly defects: readonly DefectColumn[]; readonly share: number }
  | {
      readonly kind: 'rate-rose' | 'rate-fell'
      readonly from: string
      readonly to: string
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'worst'; readonly key: string; readonly rate: number; readonly times: number }

/**
 * A mold change after which a machine's NG rate was at least twice what it was and at least 2 %: every one of the three to five producing
 * days after it was worse than every one of the three to five before it, with no other mold change among them; the day of
 * the change itself counts on neither side. It says after, not because.
 */
export interface MoldChangeEffect {
  readonly machineNo: string
  readonly day: string
  readonly moldChanged: string | null
  readonly before: number
  readonly after: number
  readonly daysBefore: number
  readonly daysAfter: number
}

/** Defects and yield of a period. Groups by most NG pieces first, 200 of each; `others` has how many more there are. */
export interface Quality {
  readonly generation: number | null
  /** The one asked for; months instead of days in a period of more than 800. */
  readonly grain: QualityGrain
  readonly totals: QualitySums
  readonly overTime: readonly QualityGroup[]
  readonly byMachine: readonly QualityGroup[]
  readonly byItem: readonly QualityGroup[]
  readonly byMold: readonly QualityGroup[]
  readonly others: { readonly machines: number; readonly items: number; readonly molds: number }
  readonly conclusions: {
    readonly kinds: QualityConclusion
    readonly overTime: QualityConclusion
    readonly machines: QualityConclusion
    readonly items: QualityConclusion
    readonly molds: QualityConclusion
  }
  /** The strongest of the period; null where the rule holds nowhere, and in periods of more than 400 days. */
  readonly moldChange: MoldChangeEffect | null
}
