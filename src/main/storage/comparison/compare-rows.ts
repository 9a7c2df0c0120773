import type { CellDifference, RowDifference, RowPlace, TableDifference } from '../../../contract/run-comparison.ts'
import { TABLE_NAMES, type TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { passportReader } from '../rows/passports.ts'
import { countRows, type StoredRow } from '../rows/read-rows.ts'
import { hasRowTable } from '../rows/row-table.ts'
import { rowContentReader } from './row-content.ts'
import { rowPairs, type Generations, type RowPair } from './row-pairs.ts'

/** How many rows of each table differ, tables with a difference first. */
export function compareTables(db: PlantDatabase, generations: Generations): readonly TableDifference[] {
  const { base, other } = generations
  const tables = TABLE_NAMES.filter(table => hasRowTable(db, table)).map((table): TableDifference => {
    const pairs = rowPairs(db, table, generations)
    const count = (change: RowPair['change']): number =>
      pairs.reduce((sum, pair) => sum + (pair.change === change ? 1 : 0), 0)
    return {
      table,
      rowsBefore: base === null ? 0 : countRows(db, table, base),
      rowsAfter: other === null ? 0 : countRows(db, table, other),
      new: count('new'),
      changed: count('changed'),
      gone: count('gone'),
    }
  })
  const differs = (table: TableDifference): boolean => table.new + table.changed + table.gone > 0
  return [...tables.filter(differs), ...tables.filter(table => !differs(table))]
}

export interface RowPageOptions extends Generations {
  readonly table: TableName
  /** What names a row of the table. */
  readonly keyColumns: readonly string[]
  /** Empty = all. */
  readonly changes: readonly RowPair['change'][]
  readonly offset: number
  readonly limit: number
}

/** A page of the rows that differ, with the cells that do, before and after, and where they stand. */
export function compareRows(
  db: PlantDatabase,
  options: RowPageOptions,
): { readonly items: readonly RowDifference[]; readonly total: number } {
  const { base, other, table, keyColumns, changes, offset, limit } = options
  const all = rowPairs(db, table, options)
  const pairs = changes.length === 0 ? all : all.filter(pair => changes.includes(pair.change))
  if (pairs.length === 0) return { items: [], total: 0 }
  const read = rowContentReader(db, table)
  const before = sideReader(db, table, base)
  const after = sideReader(db, table, other)

  function differenceOf(pair: RowPair): RowDifference {
    const [old, now] = [pair.before === null ? {} : read(pair.before), pair.after === null ? {} : read(pair.after)]
    const columns = differingColumns(old, now)
    const [from, to] = [before(pair.before, columns), after(pair.after, columns)]
    const cells = columns.map((column): CellDifference => ({
      column,
      before: old[column] ?? null,
      after: now[column] ?? null,
      addressBefore: from.addresses.get(column) ?? null,
      addressAfter: to.addresses.get(column) ?? null,
    }))
    const named = pair.after === null ? old : now
    const key = Object.fromEntries(
      keyColumns.filter(column => Object.hasOwn(named, column)).map(column => [column, named[column] ?? null]),
    )
    return { table, change: pair.change, key, before: from.place, after: to.place, cells }
  }
  return { items: pairs.slice(offset, offset + limit).map(differenceOf), total: pairs.length }
}

/** Columns whose values differ, in the order of the newer row, then those that only the older one has. */
function differingColumns(old: StoredRow, now: StoredRow): readonly string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(old)])].filter(
    column => (old[column] ?? null) !== (now[column] ?? null),
  )
}

interface Side {
  readonly place: RowPlace | null
  readonly addresses: ReadonlyMap<string, string>
}

const NOWHERE: ReadonlyMap<string, string> = new Map()

/** Finds where rows stand in the files of one of the generations. */
function sideReader(db: PlantDatabase, table: TableName, generation: number | null) {
  const passports = generation === null ? null : passportReader(db, generation)
  return (rowId: number | null, columns: readonly string[]): Side => {
    if (rowId === null) return { place: null, addresses: NOWHERE }
    const found = passports?.([{ table, rowId, columns }]) ?? []
    const [first] = found
    const sheetRow = Number(first?.address.replace(/^[A-Z]*/, '') ?? Number.NaN)
    return {
      place: {
        rowId,
        file: first?.file ?? null,
        sheet: first?.sheet ?? null,
        sheetRow: Number.isNaN(sheetRow) ? null : sheetRow,
      },
      addresses: new Map(found.map(({ column, address }) => [column, address])),
    }
  }
}
