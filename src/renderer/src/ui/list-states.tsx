import { useDeferredValue, useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ListState, ListStore } from '../state/list-store.ts'
import { FailurePanel } from './failure-panel.tsx'
import { Late } from './late.tsx'
import styles from './list-states.module.css'

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
  const { t } = useTranslation()
  const known = useStore(list)
  // The head is painted first; rows that are known already are drawn after it, in slices.
  const isHeadPainted = useDeferredValue(true, head === undefined)
  const state: typeof known = isHeadPainted ? known : { kind: 'loading' }
  useEffect(() => list.ensure(), [list])
  switch (state.kind) {
    case 'idle':
    case 'loading':
      return (
        <>
          {head}
          <Late>
            <p className={styles['loading']} role="status">
              {t('frame.loading')}
            </p>
          </Late>
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
      return children(state)
    default:
      return state satisfies never
  }
}
