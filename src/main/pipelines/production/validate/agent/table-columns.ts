import type { TableName } from '../../../../../contract/table.ts'
import { BUILT_IN_COLUMNS } from '../../../../ingest/definitions/built-in-columns.ts'

/** The columns a checker reads of a table; one that the plant's definition lacks reads as empty. */
export function columnsToRead(table: TableName): { readonly columns: readonly string[] } {
  return { columns: Object.keys(BUILT_IN_COLUMNS[table]) }
}
