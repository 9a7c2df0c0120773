import type { CellValue } from '../../../../../contract/table.ts'

/** A file of one table being written, batch by batch; rows have their values in column order. */
export interface TableFile {
  readonly write: (rows: readonly (readonly CellValue[])[]) => Promise<void>
  readonly finish: () => Promise<void>
}
