import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { holdRows, type HeldRows } from './hold-rows.ts'
import { useSession } from './session-context.ts'
import { EMPTY_VIEW } from './table-view.ts'

/** A list that refreshes by itself. */
export interface HeldRowsOptions<Item> {
  /** Name of its table: how it is sorted and filtered decides whether values may change under the pointer. */
  readonly id: string
  readonly newest: readonly Item[]
  readonly keyOf: (item: Item) => string
}

/** A list whose rows keep their places; `show` takes the newest. */
export interface HeldList<Item> extends HeldRows<Item> {
  readonly show: () => void
}

/** As if the list were empty: it takes whatever is newest when it is drawn next. */
const NOTHING: readonly never[] = []

/** Rows of a list on screen: they keep their places while newer ones come, until `show` asks for those. */
export function useHeldRows<Item>(options: HeldRowsOptions<Item>): HeldList<Item> {
  const { id, newest, keyOf } = options
  const { tables } = useSession()
  const { sorting, filters, search } = useStore(tables, views => views[id] ?? EMPTY_VIEW)
  const holdsValues = sorting.length > 0 || filters.length > 0 || search !== ''
  const [shown, setShown] = useState<readonly Item[]>(newest)
  const held = useMemo(() => holdRows({ shown, newest, keyOf, holdsValues }), [shown, newest, keyOf, holdsValues])
  // When values begin to be held, they are those that were on screen last.
  if (held.rows !== shown) setShown(held.rows)
  return { ...held, show: () => setShown(NOTHING) }
}
