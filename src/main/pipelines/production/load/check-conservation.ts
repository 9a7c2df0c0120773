import { failure, type Failure } from '../../../../contract/failure.ts'
import type { RowCounts } from '../../../../contract/source-file.ts'
import type { TableName } from '../../../../contract/table.ts'

const remedy = 'Nothing was published. This is a fault of Moldline: send the log of this run to support.'

/** Every row of a file is somewhere (design 4, "Row conservation"); null when it holds. */
export function checkFileConservation(path: string, counts: RowCounts): Failure | null {
  const { read, loaded, quarantined, exactDuplicates, superseded, blank, takenOut = 0 } = counts
  if (read === loaded + quarantined + exactDuplicates + superseded + blank + takenOut) return null
  const found = `${loaded} loaded + ${quarantined} quarantined + ${exactDuplicates} duplicates + ${superseded} superseded + ${blank} blank + ${takenOut} taken out`
  return failure('rows_not_conserved', `${path} has ${read} rows, but ${found} were accounted for.`, {
    remedy,
    file: path,
  })
}

/** A table's rows are the loaded rows of its files; null when it holds. */
export function checkTableConservation(table: TableName, rows: number, loaded: number): Failure | null {
  if (rows === loaded) return null
  return failure('rows_not_conserved', `${table} would have ${rows} rows, but its files loaded ${loaded}.`, { remedy })
}
