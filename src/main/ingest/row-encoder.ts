import type { CellValue, TableDefinition } from '../../contract/table.ts'
import { keyHash, shortHash } from './row-hash.ts'

/** What is known of a row before it is hashed. */
export interface RowAtHand {
  /** 1-based sheet row. */
  readonly row: number
  readonly rawHash: string
  readonly values: readonly CellValue[]
}

/**
 * Writes a table's rows as lines of a parsed file: `[row, rawHash, contentHash, keyHash, values]`. The values are turned into JSON
 * once, for the line and for their hash (`rowHash` of the same values).
 */
export function rowEncoder(
  definition: Pick<TableDefinition, 'name' | 'columns' | 'keyColumns'>,
): (row: RowAtHand) => string {
  const { name, columns, keyColumns } = definition
  const keyPositions = keyColumns.map(key => columns.findIndex(column => column.name === key)).filter(at => at >= 0)
  return ({ row, rawHash, values }) => {
    const json = JSON.stringify(values)
    const content = shortHash(`${name}\n${json}`)
    const key = keyHash(
      name,
      keyPositions.map(at => values[at] ?? null),
    )
    return `[${row},"${rawHash}","${content}","${key}",${json}]\n`
  }
}
