import type { CellValue, TableDefinition } from '../../../../contract/table.ts'
import type { ChangedCell, PreviewChange } from '../../../../contract/upload.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { changedRows } from '../../../storage/rows/changed-rows.ts'
import { passportReader } from '../../../storage/rows/passports.ts'
import { columnsOf, iterateRows, rowVersionReader, type StoredRow } from '../../../storage/rows/read-rows.ts'
import { rowHeads } from '../../../storage/rows/row-heads.ts'

type RowChange = Extract<PreviewChange, { kind: 'row' }>

export interface GenerationStep {
  /** Null before the first generation. */
  readonly from: number | null
  readonly to: number
}

/**
 * Rows of a table that a generation added, changed or took away, to the cell. Rows are paired as a load counts them (design 4, "Row
 * identity"): the n-th that went with the n-th that came under one key.
 */
export function* rowChanges(
  db: PlantDatabase,
  { name, keyColumns }: Pick<TableDefinition, 'name' | 'keyColumns'>,
  { from, to }: GenerationStep,
): Generator<RowChange> {
  const { added, removed } =
    from === null
      ? { added: Array.from(iterateRows(db, name, to, { columns: [] }), ({ rowId }) => rowId), removed: [] }
      : changedRows(db, name, from, to)
  const columns = columnsOf(db, name)
  const passportsAfter = passportReader(db, to)
  const passportsBefore = from === null ? null : passportReader(db, from)
  const find = rowVersionReader(db, name)
  const read = (rowId: number): StoredRow => find(rowId) ?? {}
  const keyOf = (row: StoredRow) => Object.fromEntries(keyColumns.map(column => [column, row[column] ?? null]))

  function placeOf(rowId: number, isAfter: boolean) {
    const passports = isAfter ? passportsAfter : passportsBefore
    const [place] = passports?.([{ table: name, rowId, columns: columns.slice(0, 1) }]) ?? []
    return { file: place?.file ?? null, row: place === undefined ? null : Number(/\d+$/.exec(place.address)?.[0]) }
  }
  function addressesOf(rowId: number, changed: readonly string[]): ReadonlyMap<string, string> {
    return new Map(
      passportsAfter([{ table: name, rowId, columns: changed }]).map(({ column, address }) => [column, address]),
    )
  }
  function changeOf(before: number, after: number): RowChange {
    const [was, is] = [read(before), read(after)]
    const changed = columns.filter(column => (was[column] ?? null) !== (is[column] ?? null))
    const addresses = addressesOf(after, changed)
    const cells = changed.map((column): ChangedCell => {
      return {
        column,
        before: was[column] ?? null,
        after: is[column] ?? null,
        address: addresses.get(column) ?? null,
      }
    })
    return { kind: 'row', change: 'changed', key: keyOf(is), ...placeOf(after, true), cells }
  }
  function whole(rowId: number, change: 'new' | 'gone'): RowChange {
    const row = read(rowId)
    const filled = columns.filter(column => (row[column] ?? null) !== null)
    const cells = filled.map((column): ChangedCell => {
      const value: CellValue = row[column] ?? null
      return change === 'new'
        ? { column, before: null, after: value, address: null }
        : { column, before: value, after: null, address: null }
    })
    return { kind: 'row', change, key: keyOf(row), ...placeOf(rowId, change === 'new'), cells }
  }

  const waiting = new Map<string, number[]>()
  for (const { rowId, keyHash } of rowHeads(db, name, removed)) {
    const same = waiting.get(keyHash)
    if (same === undefined) waiting.set(keyHash, [rowId])
    else same.push(rowId)
  }
  const arrived: number[] = []
  for (const { rowId, keyHash } of rowHeads(db, name, added)) {
    const before = waiting.get(keyHash)?.shift()
    if (before === undefined) arrived.push(rowId)
    else yield changeOf(before, rowId)
  }
  for (const rowId of [...waiting.values()].flat().toSorted((a, b) => a - b)) yield whole(rowId, 'gone')
  for (const rowId of arrived) yield whole(rowId, 'new')
}
