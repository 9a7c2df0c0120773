import { useDeferredValue, useEffect, useMemo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ListState, ListStore } from '../state/list-store.ts'
import { FailurePanel } from './failure-panel.tsx'
import { Loading } from './loading.tsx'

/** A list that is there, whole or in part. */
export type ReadyList<Item, Extra> = Extract<ListState<Item, Extra>, { readonly kind: 'whole' | 'paged' }>

/** `children` draws the list once it is there; `head` stands in its place until then, so that no screen waits for its data with its head. */
export interface ListStatesProps<Item, Extra, Query> {
  readonly list: ListStore<Item, Extra, Query>
  readonly head?: ReactNode
  readonly children: (list: ReadyList<Item, Extra>) => ReactNode
}

/** A list of the engine in its states: being read, could not be read, there. */
export function ListStates<Item, Extra, Query>({ list, head, children }: ListStatesProps<Item, Extra, Query>) {
  // Rows that come are drawn in slices, between which the window goes on scrolling.
  const known = useDeferredValue(useStore(list))
  // The head is painted first; rows that are known already are drawn after it, in slices.
  const isHeadPainted = useDeferredValue(true, head === undefined)
  const state: typeof known = isHeadPainted ? known : { kind: 'loading' }
  useEffect(() => list.ensure(), [list])
  // What is drawn stays as it is until the slices are done.
  const rows = useMemo(
    () => (isHeadPainted && isReady(known) ? children(known) : null),
    [children, known, isHeadPainted],
  )
  switch (state.kind) {
    case 'idle':
    case 'loading':
      return (
        <>
          {head}
          <Loading />
        </>
      )
    case 'failed':
      return (
        <>
          {head}
          <FailurePanel failure={state.failure} onRetry={() => list.ensure()} />
        </>
      )
    case 'whole':
    case 'paged':
      return rows
    default:
      return state satisfies never
  }
}

function isReady<Item, Extra>(state: ListState<Item, Extra>): state is ReadyList<Item, Extra> {
  return state.kind === 'whole' || state.kind === 'paged'
}
