import { functionalUpdate, useTable, type ReactTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { CallFailure } from '../../api/call-failure.ts'
import type { ListRange } from '../../state/list-store.ts'
import type { TableLayout } from '../../state/preferences.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { EMPTY_VIEW, type TableView } from '../../state/table-view.ts'
import { useStable } from '../use-stable.ts'
import { columnDefinitions, createSearch } from './column-definitions.ts'
import type { Column } from './column.ts'
import { features, type Features } from './table-features.ts'
import { useRowGoal, type RowGoal } from './use-row-goal.ts'

/** Rows that are only partly here: the engine filters and sorts, the window holds those from `first` on. */
export interface RowWindow<Item = unknown> {
  readonly first: number
  readonly total: number
  /** Whether the engine sorts this list. */
  readonly canSort: boolean
  /** Whether the engine filters it by column. */
  readonly canFilter?: boolean
  readonly reveal: (firstVisible: number, lastVisible: number) => void
  /** Why rows that were asked for did not come; null when all did. */
  readonly failure: CallFailure | null
  /** Reads them once more. */
  readonly retry: () => void
  /** Any rows under the filters in force, for an export of all of them. */
  readonly read: (range: ListRange) => Promise<readonly Item[]>
}

/** What a screen says about its table. */
export interface DataTableOptions<Item> {
  /** Name under which its layout and view are kept. */
  readonly id: string
  /** The first column stays in sight. */
  readonly columns: readonly Column<Item>[]
  readonly rows: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly rowWindow?: RowWindow<Item>
}

/** A table with its columns, rows and view, for the toolbar, the chips and the grid of a screen. */
export interface DataTableModel<Item extends object> extends RowGoal {
  readonly id: string
  readonly table: ReactTable<Features, Item>
  /** Visible ones, as they stand from left to right. */
  readonly columns: readonly Column<Item>[]
  readonly allColumns: readonly Column<Item>[]
  /** As shown, top to bottom. */
  readonly items: readonly Item[]
  readonly keys: readonly string[]
  readonly keyOf: (item: Item) => string
  readonly rowWindow: RowWindow<Item> | null
  readonly view: TableView
  readonly layout: TableLayout
  readonly change: (change: Partial<TableView>) => void
  readonly changeLayout: (change: Partial<TableLayout>) => void
}

const NO_LAYOUT: TableLayout = { visibility: {}, order: [], sizing: {} }

/**
 * Puts columns, rows, the person's view and layout together. TanStack owns filtering, sorting, order and widths; the state is ours, so that it
 * survives leaving the screen and can be saved under a name.
 */
export function useDataTable<Item extends object>(options: DataTableOptions<Item>): DataTableModel<Item> {
  const { id, columns, rows, keyOf, rowWindow } = options
  const { tables } = useSession()
  const view = useStore(tables, views => views[id] ?? EMPTY_VIEW)
  const [layouts, setLayouts] = usePreference('layouts')
  const layout = layouts[id] ?? NO_LAYOUT
  const change = useStable((part: Partial<TableView>) => tables.change(id, part))
  const changeLayout = useStable((part: Partial<TableLayout>) =>
    setLayouts({ ...layouts, [id]: { ...layout, ...part } }),
  )

  const definitions = useMemo(() => columnDefinitions(columns), [columns])
  const finds = useMemo(() => createSearch(columns), [columns])
  const firstColumn = columns[0]?.id
  const state = useMemo(
    () => ({
      sorting: [...view.sorting],
      columnFilters: [...view.filters],
      globalFilter: view.search,
      columnOrder: [...layout.order],
      columnSizing: { ...layout.sizing },
      columnVisibility: { ...hiddenAtFirst(columns), ...layout.visibility },
      columnPinning: { start: firstColumn === undefined ? [] : [firstColumn], end: [] },
    }),
    [view.sorting, view.filters, view.search, layout, columns, firstColumn],
  )

  const table = useTable<Features, Item>({
    features,
    data: rows,
    columns: definitions,
    getRowId: keyOf,
    state,
    manualFiltering: rowWindow !== undefined,
    manualSorting: rowWindow !== undefined,
    // One look through a row's texts is enough, so one column stands for all of them.
    getColumnCanGlobalFilter: column => column.id === firstColumn,
    globalFilterFn: (row, _columnId, search: string) => finds(row.original, search),
    onSortingChange: updater => change({ sorting: functionalUpdate(updater, state.sorting) }),
    onColumnSizingChange: updater => changeLayout({ sizing: functionalUpdate(updater, state.columnSizing) }),
    columnResizeMode: 'onChange',
  })

  const rowModel = table.getRowModel().rows
  const items = useMemo(() => rowModel.map(row => row.original), [rowModel])
  const keys = useMemo(() => items.map(keyOf), [items, keyOf])
  const visible = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()]
    .map(column => column.id)
    .join('\n')
  const shown = useMemo(() => {
    const byId = new Map(columns.map(column => [column.id, column]))
    return visible.split('\n').flatMap(column => byId.get(column) ?? [])
  }, [columns, visible])

  const rowGoal = useRowGoal(view, rowWindow?.total ?? items.length)

  return {
    ...rowGoal,
    id,
    table,
    columns: shown,
    allColumns: columns,
    items,
    keys,
    keyOf,
    rowWindow: rowWindow ?? null,
    view,
    layout,
    change,
    changeLayout,
  }
}

function hiddenAtFirst<Item>(columns: readonly Column<Item>[]): Record<string, boolean> {
  return Object.fromEntries(columns.filter(column => column.isHidden).map(column => [column.id, false]))
}
