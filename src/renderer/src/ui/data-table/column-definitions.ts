import type { ColumnDef } from '@tanstack/react-table'
import { compareCells, foldText, matchesFilter, type CellFilter } from '../../state/cell-filter.ts'
import { textOf, type Column } from './column.ts'
import type { Features } from './table-features.ts'

/** Narrowest a column may become, in CSS pixels. */
const NARROWEST = 56

/** Our columns in TanStack's terms. Rows without a value come last in either direction. */
export function columnDefinitions<Item extends object>(columns: readonly Column<Item>[]): ColumnDef<Features, Item>[] {
  return columns.map(column => ({
    id: column.id,
    header: column.header,
    size: column.width,
    minSize: NARROWEST,
    accessorFn: item => column.rank?.(item) ?? column.value(item) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b) => {
      const of = (item: Item) => column.rank?.(item) ?? column.value(item)
      return compareCells(of(a.original), of(b.original))
    },
    sortDescFirst: false,
    filterFn: (row, _columnId, filter: CellFilter) => matchesFilter(column.value(row.original), filter),
    getUniqueValues: item => [column.value(item)],
  }))
}

/** Finds the searched words anywhere in a row's texts; each row, and each search, is put together once. */
export function createSearch<Item extends object>(
  columns: readonly Column<Item>[],
): (item: Item, search: string) => boolean {
  const texts = new WeakMap<Item, string>()
  let folded = { search: '', words: [''] }
  return (item, search) => {
    const text = texts.get(item) ?? foldText(columns.map(column => searchedText(column, item)).join('\n'))
    texts.set(item, text)
    if (folded.search !== search) folded = { search, words: foldText(search).split(/\s+/) }
    return folded.words.every(word => text.includes(word))
  }
}

function searchedText<Item>(column: Column<Item>, item: Item): string {
  const also = column.alsoFoundBy?.(item)
  return also === undefined ? textOf(column, item) : `${textOf(column, item)}\n${also}`
}
