import { useMemo } from 'react'
import type { ListStore } from '../../state/list-store.ts'
import type { ReadyList } from '../list-states.tsx'
import type { RowWindow } from './use-data-table.ts'

/** The window onto a list that is too long to be here as a whole; undefined when it is all here. */
export function useRowWindow<Item, Extra, Query>(
  store: ListStore<Item, Extra, Query>,
  list: ReadyList<Item, Extra>,
  { canSort }: { readonly canSort: boolean },
): RowWindow | undefined {
  const isPaged = list.kind === 'paged'
  const first = list.kind === 'paged' ? list.first : 0
  const { total } = list
  return useMemo(
    () => (isPaged ? { first, total, canSort, reveal: store.reveal } : undefined),
    [isPaged, first, total, canSort, store],
  )
}
