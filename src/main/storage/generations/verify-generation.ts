import type { CellValue, TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { layoutsOf } from '../rows/row-layout.ts'
import { hasRowTable, rowTable } from '../rows/row-table.ts'
import { storageFailure } from '../storage-failure.ts'
import { checksumSum, type ChecksumSum } from './checksum.ts'
import { findGeneration } from './generation-store.ts'

/** Content hash of typed values in column order, as the reader computes it. */
export type RowHash = (table: TableName, values: readonly CellValue[]) => string

export type GenerationProof =
  | { readonly kind: 'whole'; readonly rows: number; readonly checksum: string }
  /** `problem`: one sentence, what was expected and what was found. */
  | { readonly kind: 'damaged'; readonly problem: string }

/**
 * Proves that a generation is what was published: every row's hash is computed again from its cells, then the number of rows per
 * table and the checksum (production spec Q4: a rollback goes to a verified version).
 */
export function verifyGeneration(db: PlantDatabase, generation: number, hash: RowHash): GenerationProof {
  const recorded = findGeneration(db, generation)
  if (recorded === null) return damaged(`generation ${generation} is not recorded.`)
  const sum = checksumSum()
  let rows = 0
  try {
    for (const [name, expected = 0] of Object.entries(recorded.rowCounts)) {
      const table = name as TableName
      const found = verifyTable(db, table, { generation, hash, sum })
      if (typeof found === 'string') return damaged(found)
      if (found !== expected) return damaged(`${table} should have ${expected} rows, it has ${found}.`)
      rows += found
    }
  } catch (error) {
    const reason = storageFailure(error, db.name)
    if (reason === null) throw error
    return damaged(reason.message)
  }
  const checksum = sum.hex()
  if (checksum !== recorded.checksum) return damaged(`the checksum should be ${recorded.checksum}, it is ${checksum}.`)
  return { kind: 'whole', rows, checksum }
}

type StoredRow = readonly [rowId: number, layout: number, contentHash: string, ...values: CellValue[]]

/** Number of rows, or what is wrong with one of them. */
function verifyTable(
  db: PlantDatabase,
  table: TableName,
  { generation, hash, sum }: { readonly generation: number; readonly hash: RowHash; readonly sum: ChecksumSum },
): number | string {
  if (!hasRowTable(db, table)) return 0
  const layouts = layoutsOf(db, table)
  const columns = [...new Set(layouts.flatMap(layout => layout.columns))]
  const positions = new Map(
    layouts.map(({ id, columns: own }) => [id, own.map(column => columns.indexOf(column) + 3)] as const),
  )
  const alive = db
    .prepare<[number, number], StoredRow>(
      `select row_id, layout, content_hash, ${columns.map(quoteName).join(', ')} from ${rowTable(table)}
       where from_generation <= ? and (to_generation is null or to_generation > ?)`,
    )
    .raw()
  let rows = 0
  for (const row of alive.iterate(generation, generation)) {
    const [rowId, layout, contentHash] = row
    const values = (positions.get(layout) ?? []).map(at => row[at] ?? null)
    if (hash(table, values) !== contentHash)
      return `row ${rowId} of ${table} does not have the content it was loaded with.`
    sum.add(contentHash)
    rows += 1
  }
  return rows
}

function damaged(problem: string): GenerationProof {
  return { kind: 'damaged', problem }
}
