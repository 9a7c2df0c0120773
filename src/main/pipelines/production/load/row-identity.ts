import type { CellValue, TableDefinition } from '../../../../contract/table.ts'
import { keyHash, rowHash } from '../../../ingest/row-hash.ts'

/** The hashes a typed row is matched by: its content, then its key (design 4, "Row identity"). */
export function rowIdentity({
  name,
  columns,
  keyColumns,
}: TableDefinition): (values: readonly CellValue[]) => { readonly contentHash: string; readonly keyHash: string } {
  const positions = keyColumns.map(key => columns.findIndex(column => column.name === key)).filter(at => at >= 0)
  return values => ({
    contentHash: rowHash(name, values),
    keyHash: keyHash(
      name,
      positions.map(at => values[at] ?? null),
    ),
  })
}
