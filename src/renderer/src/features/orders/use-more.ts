import { useEffect, useState } from 'react'
import { callFailure, type CallFailure } from '../../api/call-failure.ts'
import { useStable } from '../../ui/use-stable.ts'

/** Something long that is read in pages. */
export type Growing<Item> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: CallFailure; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly item: Item; readonly more: () => void }

interface Reading<Item> {
  readonly item: Item | null
  readonly failure: CallFailure | null
  /** Row the next page begins with; null while none is wanted. */
  readonly offset: number | null
  readonly read: number
}

/** Rows of one page, as the engine hands them out unasked. */
export const PAGE_ROWS = 200

/**
 * Reads the first page, and the next each time `more` is called. A component that shows it has what it reads as its key.
 *
 * @param join puts the next page after those that are there
 */
export function useMore<Item>(
  read: (offset: number, signal: AbortSignal) => Promise<Item>,
  join: (before: Item, next: Item) => Item,
): Growing<Item> {
  const [state, setState] = useState<Reading<Item>>({ item: null, failure: null, offset: 0, read: 0 })
  const ask = useStable(read)
  const put = useStable(join)
  const { offset } = state

  useEffect(() => {
    if (offset === null) return undefined
    const abort = new AbortController()
    ask(offset, abort.signal).then(
      next =>
        setState(({ item }) => ({
          item: item === null ? next : put(item, next),
          failure: null,
          offset: null,
          read: offset + PAGE_ROWS,
        })),
      (error: unknown) => {
        if (!abort.signal.aborted) setState(before => ({ ...before, failure: callFailure(error), offset: null }))
      },
    )
    return () => abort.abort()
  }, [ask, put, offset])

  const again = () => setState(before => ({ ...before, failure: null, offset: before.read }))
  if (state.failure) return { kind: 'failed', failure: state.failure, retry: again }
  return state.item === null ? { kind: 'loading' } : { kind: 'ready', item: state.item, more: again }
}
