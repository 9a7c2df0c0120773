import type { BookType } from '../workbook-envelope.ts'
import type { Random } from '../random.ts'

/** A good workbook that is to be damaged. */
export interface GoodWorkbook {
  readonly bytes: Buffer
  readonly bookType: BookType
}

/**
 * What a reader may do with a damaged workbook, read as a table with a named sheet and required columns:
 * - `fails`: it must fail with a code;
 * - `fails-or-same`: a failure, or exactly the rows of the good workbook;
 * - `same-but-touched`: it reads; rows that were not touched are those of the good workbook, touched ones are
 *   quarantined, have a cell set aside, or carry the touched value, never another one;
 * - `any`: the content itself changed beyond recognition: a failure or any rows, but no crash and no hang.
 */
export type DamageOutcome = 'fails' | 'fails-or-same' | 'same-but-touched' | 'any'

/** A cell that was damaged on purpose; `row` is Excel's. */
export interface TouchedCell {
  readonly row: number
  readonly header: string
}

/** The result of one way of damaging. */
export interface Damage {
  readonly bytes: Buffer
  readonly outcome: DamageOutcome
  readonly touched?: readonly TouchedCell[]
  /** The format the file name must claim, when it is not the good workbook's. */
  readonly claims?: BookType
}

/** One way of damaging a workbook; it draws every choice from `random`. */
export type DamageWorkbook = (good: GoodWorkbook, random: Random) => Damage
