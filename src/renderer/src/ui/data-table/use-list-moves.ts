import { useEffect, useRef } from 'react'
import type { TableView } from '../../state/table-view.ts'
import { useStable } from '../use-stable.ts'
import { moveRow, type RowMove } from './row-selection.ts'
import type { DataTableModel } from './use-data-table.ts'

/** What is open beside the list, and how to open another row or, with null, none. */
export interface ListKeys {
  readonly opened: string | null
  readonly onOpen: (key: string | null) => void
}

/** Rows by their place in the whole list, also where only a part of it is here. */
export interface ListMoves {
  /** Where the keyboard is or is going to; -1 where it is on no row. */
  readonly here: () => number
  /** The place of the last row. */
  readonly last: number
  /** A selection reaches as far as the rows are here; without one, the keyboard goes to any row. */
  readonly move: (move: RowMove) => void
}

/** The row the keyboard was on last, and of which list that is. */
interface LastRow extends Pick<TableView, 'sorting' | 'filters' | 'search'> {
  readonly key: string
  readonly place: number
}

/** Moves the keyboard among the rows of a list; a row that is not here yet is read first. */
export function useListMoves<Item extends object>(
  model: DataTableModel<Item>,
  { opened, onOpen }: ListKeys,
): ListMoves {
  const { view, keys, rowWindow, goal, seek, change } = model
  const { active, sorting, filters, search } = view
  const first = rowWindow?.first ?? 0
  const last = (rowWindow?.total ?? keys.length) - 1

  const lastRow = useRef<LastRow | null>(null)
  useEffect(() => {
    const at = active === null ? -1 : keys.indexOf(active)
    if (active !== null && at >= 0) lastRow.current = { key: active, place: first + at, sorting, filters, search }
  }, [active, keys, first, sorting, filters, search])

  const arrive = useStable((key: string) => {
    seek(null)
    change({ active: key, anchor: key, selected: [] })
    if (opened !== null) onOpen(key)
  })
  const arrived = goal === null ? undefined : keys[goal - first]
  useEffect(() => {
    if (arrived !== undefined) arrive(arrived)
  }, [arrived, arrive])

  return {
    last,
    here: () => {
      if (goal !== null) return goal
      const at = active === null ? -1 : keys.indexOf(active)
      if (at >= 0) return first + at
      // Its page is not here any more.
      const row = lastRow.current
      const isOfThese = row?.sorting === sorting && row.filters === filters && row.search === search
      return isOfThese && row.key === active ? row.place : -1
    },
    move: move => {
      const isMove = move.kind === 'move'
      const to = isMove ? Math.max(0, Math.min(move.to, last)) : 0
      if (isMove && !move.extend && last >= 0 && keys[to - first] === undefined) return seek(to)
      seek(null)
      const next = moveRow(view, keys, isMove ? { ...move, to: to - first } : move)
      change(next)
      // The detail follows the keyboard while it is open.
      if (isMove && opened !== null && next.active !== null) onOpen(next.active)
    },
  }
}
