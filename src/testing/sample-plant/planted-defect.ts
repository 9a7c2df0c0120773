import type { RowOf } from '../plant-tables.ts'
import type { Entry, SampleMonth } from './sample-book.ts'

/** One irregularity of the sample plant, as planted-defects.json lists it. */
export interface PlantedDefect {
  readonly id: string
  /** Path below the plant. */
  readonly file: string
  /** Excel row; null when it concerns the file or many rows. */
  readonly row: number | null
  /** Columns of the shared database that are concerned. */
  readonly columns: readonly string[]
  /** A1 addresses of these columns in this row. */
  readonly cells: readonly string[]
  readonly poNo: string | null
  /** Rules of the validators that must report it, each at least once on this row or order; none for the rest. */
  readonly rules: readonly string[]
  /** What a run makes of it, in one sentence. */
  readonly effect: string
  /** The same for machines: see the README for the names. */
  readonly expect: Readonly<Record<string, string | number | boolean | null>>
}

/** Where a defect was put; its row number is known only when all rows are. */
export type DefectPlace =
  | { readonly kind: 'record'; readonly month: SampleMonth; readonly entry: Entry<RowOf<'productRecords'>> }
  | { readonly kind: 'order'; readonly file: string; readonly entry: Entry<RowOf<'purchaseOrders'>> }

/** A defect before its row number is known. */
export interface DefectDraft extends Omit<PlantedDefect, 'file' | 'row' | 'cells'> {
  readonly place: DefectPlace
}
