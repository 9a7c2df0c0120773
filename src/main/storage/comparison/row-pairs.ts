import type { CellValue, TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { changedRows } from '../rows/changed-rows.ts'
import { rowHeads, type RowHead } from '../rows/row-heads.ts'
import { remembered } from './remembered.ts'
import { rowContentReader } from './row-content.ts'

/** A row that differs between two generations, by the ids of its versions. */
export type RowPair =
  | { readonly change: 'changed'; readonly before: number; readonly after: number }
  | { readonly change: 'new'; readonly before: null; readonly after: number }
  | { readonly change: 'gone'; readonly before: number; readonly after: null }

/** Two generations that plant.db has; null = before the first one. */
export interface Generations {
  readonly base: number | null
  readonly other: number | null
}

/**
 * What differs in a table between two generations: rows of equal content are the same row, also when it went and came back; of
 * the others the n-th of a key on one side is the n-th of that key on the other (design 4, "Row identity"). Changed rows first,
 * then new ones, then gone ones.
 */
export function rowPairs(db: PlantDatabase, table: TableName, { base, other }: Generations): readonly RowPair[] {
  return remembered(db, `rows:${table}:${base}:${other}`, () => {
    const { added, removed } = changedRows(db, table, base ?? 0, other ?? 0)
    if (removed.length === 0) return added.map(after => ({ change: 'new', before: null, after }))
    if (added.length === 0) return removed.map(before => ({ change: 'gone', before, after: null }))
    return pairsOf(db, table, rowHeads(db, table, removed), rowHeads(db, table, added))
  })
}

function pairsOf(
  db: PlantDatabase,
  table: TableName,
  removed: readonly RowHead[],
  added: readonly RowHead[],
): readonly RowPair[] {
  const [lost, came] = withoutEqual(removed, added)
  const partners = Map.groupBy(came, head => head.keyHash)
  const read = rowContentReader(db, table)
  const pairs: RowPair[] = []
  const gone: RowPair[] = []
  const paired = new Set<number>()
  for (const before of lost) {
    const after = partners.get(before.keyHash)?.shift()
    if (!after) {
      gone.push({ change: 'gone', before: before.rowId, after: null })
      continue
    }
    paired.add(after.rowId)
    // A definition that gained a column gives each row another hash, also those that have nothing there.
    const isSame = before.layout !== after.layout && isEqual(read(before.rowId), read(after.rowId))
    if (!isSame) pairs.push({ change: 'changed', before: before.rowId, after: after.rowId })
  }
  const fresh = came
    .filter(({ rowId }) => !paired.has(rowId))
    .map(({ rowId }): RowPair => ({ change: 'new', before: null, after: rowId }))
  return [...pairs, ...fresh, ...gone]
}

/** Both sides without the rows that the other side has with the same content, each as often as it has it. */
function withoutEqual(removed: readonly RowHead[], added: readonly RowHead[]): readonly [RowHead[], RowHead[]] {
  const spare = new Map<string, number>()
  for (const { contentHash } of added) spare.set(contentHash, (spare.get(contentHash) ?? 0) + 1)
  const back = new Map<string, number>()
  const lost = removed.filter(({ contentHash }) => {
    const left = spare.get(contentHash) ?? 0
    if (left === 0) return true
    spare.set(contentHash, left - 1)
    back.set(contentHash, (back.get(contentHash) ?? 0) + 1)
    return false
  })
  const came = added.filter(({ contentHash }) => {
    const left = back.get(contentHash) ?? 0
    if (left === 0) return true
    back.set(contentHash, left - 1)
    return false
  })
  return [lost, came]
}

function isEqual(before: Readonly<Record<string, CellValue>>, after: Readonly<Record<string, CellValue>>): boolean {
  const columns = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...columns].every(column => (before[column] ?? null) === (after[column] ?? null))
}
