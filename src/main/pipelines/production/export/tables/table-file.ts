import type { CellValue } from '../../../../../contract/table.ts'

/** A file of one table being written, batch by batch. */
export interface TableFile {
  readonly write: (rows: readonly Readonly<Record<string, CellValue>>[]) => Promise<void>
  readonly finish: () => Promise<void>
}
