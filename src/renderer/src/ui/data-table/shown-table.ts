import type { CellValue } from '../../../../contract/table.ts'
import { textOf, type Column } from './column.ts'
import type { DataTableModel } from './use-data-table.ts'
import type { TableToExport } from './use-export.tsx'

/** Longest cell text that is handed over, in UTF-16 units. */
const LONGEST = 100_000

/** A table as it is shown, for its export: columns, filters, order, all rows. */
export function shownTable<Item extends object>(model: DataTableModel<Item>): TableToExport {
  const { columns, items, rowWindow } = model
  const cells = (rows: readonly Item[]) => rows.map(item => columns.map(column => cellOf(column, item)))
  return {
    columns: columns.map(({ header, filter }) => ({
      header,
      kind: filter === 'number' || filter === 'day' ? filter : 'text',
    })),
    total: rowWindow?.total ?? items.length,
    read: async (offset, limit) =>
      cells(rowWindow ? await rowWindow.read({ offset, limit }) : items.slice(offset, offset + limit)),
  }
}

/** Numbers and days bare, everything else in words: as it is copied. */
function cellOf<Item>(column: Column<Item>, item: Item): CellValue {
  const value = column.value(item)
  if (value === null || typeof value === 'number') return value
  return (column.filter === 'day' ? value : textOf(column, item)).slice(0, LONGEST)
}
