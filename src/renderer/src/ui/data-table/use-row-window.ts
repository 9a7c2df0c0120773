import { useMemo } from 'react'
import type { ListStore } from '../../state/list-store.ts'
import type { ReadyList } from '../list-states.tsx'
import type { RowWindow } from './use-data-table.ts'

/** The window onto a list that is too long to be here as a whole; undefined when it is all here. */
export function useRowWindow<Item, Extra, Query>(
  store: ListStore<Item, Extra, Query>,
  list: ReadyList<Item, Extra>,
  { canSort, canFilter = false }: Pick<RowWindow, 'canSort' | 'canFilter'>,
): RowWindow<Item> | undefined {
  const isPaged = list.kind === 'paged'
  const first = list.kind === 'paged' ? list.first : 0
  const failure = list.kind === 'paged' ? list.failure : null
  const { total } = list
  return useMemo(() => {
    const { reveal, read, retry } = store
    return isPaged ? { first, total, canSort, canFilter, reveal, read, failure, retry } : undefined
  }, [isPaged, first, total, canSort, canFilter, store, failure])
}
