import type { Failure } from './failure.ts'
import type { Finding } from './finding.ts'
import type { ProStatus, Risk } from './order-progress.ts'
import type { CellFault } from './quarantine.ts'
import type { RunState } from './run.ts'
import type { SourceFile } from './source-file.ts'
import type { CellValue, TableName } from './table.ts'

/** How many bytes of a workbook cross at once. */
export const UPLOAD_CHUNK_BYTES = 262_144

/** A place of the plant an upload may be meant for. */
export interface UploadTarget {
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly table: TableName
  /** `YYYYMM` the name gives; null of a static table. */
  readonly month: string | null
  /** What told it: the name alone, the headers alone, or both. */
  readonly by: 'name' | 'content' | 'name-and-content'
  /** SHA-256 of the file that stands there; null when none does. */
  readonly replaces: string | null
}

/** A workbook that was handed in to be looked at. */
export interface Upload {
  readonly upload: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly received: number
  /** SHA-256 in hex once all of it is there. */
  readonly contentHash: string | null
  /** Best first; null until it was recognised, empty when it fits no table. */
  readonly targets: readonly UploadTarget[] | null
  /** Table whose headers it has; null before it was recognised, or when it has those of none. */
  readonly looksLike: TableName | null
  /** Why it cannot be read as a workbook; null when it can. */
  readonly failure: Failure | null
  /** Months its records are of, `YYYYMM`; empty for other tables. */
  readonly months: readonly string[]
  /** Files of the plant with the very same content. */
  readonly sameAs: readonly string[]
}

/** A cell of a changed row. */
export interface ChangedCell {
  readonly column: string
  readonly before: CellValue
  readonly after: CellValue
  /** Where it stands in the upload; null where it is not in it. */
  readonly address: string | null
}

/** The figures of an order that matter in a preview. */
export interface PreviewedOrder {
  readonly proStatus: ProStatus
  readonly risk: Risk
  readonly poETA: string | null
  readonly itemQuantity: number | null
  readonly itemRemain: number | null
  readonly forecastDate: string | null
}

/** One thing that would be different. */
export type PreviewChange =
  | {
      readonly kind: 'row'
      readonly change: 'new' | 'changed' | 'gone'
      /** Key column to value, as it is afterwards; of a row that goes, as it was. */
      readonly key: Readonly<Record<string, CellValue>>
      readonly file: string | null
      readonly row: number | null
      /** What differs in a changed row; every cell that holds something in a new one or one that goes. */
      readonly cells: readonly ChangedCell[]
    }
  | { readonly kind: 'finding'; readonly change: 'new' | 'resolved'; readonly finding: Finding }
  | {
      readonly kind: 'order'
      readonly poNo: string
      readonly itemCode: string | null
      readonly before: PreviewedOrder | null
      readonly after: PreviewedOrder | null
      readonly turnsLate: boolean
    }
  | {
      readonly kind: 'quarantine'
      readonly setAside: 'row' | 'cell'
      readonly row: number
      readonly faults: readonly CellFault[]
    }

/** What would happen if a file stood in the plant, found out by a dry run on a copy. */
export interface UploadPreview {
  readonly upload: string
  readonly run: number
  readonly state: RunState
  readonly path: string
  readonly table: TableName | null
  /** What would become of the file; null when the run ended before it was looked at. */
  readonly file: SourceFile | null
  readonly rows: { readonly new: number; readonly changed: number; readonly gone: number }
  readonly findings: { readonly new: number; readonly resolved: number }
  readonly orders: { readonly changed: number; readonly turnLate: number }
  readonly quarantined: { readonly rows: number; readonly cells: number }
  /** Other files that wait and came in beside it. */
  readonly beside: readonly string[]
  /** Whether it was checked and tracked; else there is nothing to say about findings or orders. */
  readonly checked: boolean
  readonly tracked: boolean
  /** At most this many changes of a kind are listed; all are counted. */
  readonly listed: number
}
