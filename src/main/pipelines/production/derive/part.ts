import type {
  Combination,
  Contribution,
  DerivationInput,
  Exclusion,
  FigureUnit,
  FigureValue,
} from '../../../../contract/order-derivation.ts'
import type { TableName } from '../../../../contract/table.ts'
import type { StoredRow } from '../../../storage/rows/read-rows.ts'

/** Where a row stands, as far as a derivation shows it. */
export interface Place {
  readonly table: TableName
  readonly fileVersionId: number
  readonly path: string
  readonly sheet: string
  readonly sheetRow: number
  readonly columnLetters: Readonly<Record<string, string>>
  readonly values: StoredRow
}

/** What counts, before its cells are looked up. */
export interface Part extends Pick<Contribution, 'kind' | 'entry' | 'amount'> {
  /** Null for what is no row. */
  readonly place: Place | null
}

/** What could have counted. */
export interface LeftOut {
  readonly reason: Exclusion
  readonly place: Place
  readonly entry: string | number | null
  readonly amount: number | null
}

/** A figure taken apart. */
export interface TakenApart {
  readonly rule: string
  readonly unit: FigureUnit
  readonly value: FigureValue
  readonly combination: Combination
  readonly inputs: readonly DerivationInput[]
  readonly parts: readonly Part[]
  readonly leftOut: readonly LeftOut[]
  /** Columns the rule reads, the telling one first, by table. */
  readonly columns: Partial<Readonly<Record<TableName, readonly string[]>>>
}
