import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CellFilter } from './cell-filter.ts'

/** One column of a sort; the first in the list counts most. */
export interface ColumnSort {
  readonly id: string
  readonly desc: boolean
}

/** The condition on one column; conditions on several columns must all be met. */
export interface ColumnFilter {
  readonly id: string
  readonly value: CellFilter
}

/** How a person looks at a table right now; survives going to another screen and back, not a restart. */
export interface TableView {
  readonly sorting: readonly ColumnSort[]
  readonly filters: readonly ColumnFilter[]
  readonly search: string
  /** The row the keyboard is on. */
  readonly active: string | null
  /** Where a range selection began. */
  readonly anchor: string | null
  readonly selected: readonly string[]
  /** Scroll position in CSS pixels. */
  readonly top: number
  readonly left: number
}

/** A table nobody has touched. */
export const EMPTY_VIEW: TableView = {
  sorting: [],
  filters: [],
  search: '',
  active: null,
  anchor: null,
  selected: [],
  top: 0,
  left: 0,
}

/** The views of all tables by the tables' names. */
export type TableViews = Readonly<Record<string, TableView>>

/** Views are changed in parts; what is not named stays. */
export interface TableViewStore extends StoreApi<TableViews> {
  readonly change: (table: string, change: Partial<TableView>) => void
}

/** @param initial how tables are first looked at, where that is not as the engine hands them out */
export function createTableViews(initial: TableViews = {}): TableViewStore {
  const store = createStore<TableViews>(() => initial)
  return {
    ...store,
    change: (table, change) =>
      store.setState(views => ({ ...views, [table]: { ...(views[table] ?? EMPTY_VIEW), ...change } })),
  }
}

/** A filter that keeps rows with any of these values. */
export function choiceOf(id: string, ...anyOf: readonly string[]): ColumnFilter {
  return { id, value: { kind: 'choice', anyOf: [...anyOf] } }
}

/** The filters with one column's set, replaced, or with null removed. */
export function withFilter(
  filters: readonly ColumnFilter[],
  id: string,
  value: CellFilter | null,
): readonly ColumnFilter[] {
  const others = filters.filter(filter => filter.id !== id)
  return value === null ? others : [...others, { id, value }]
}
