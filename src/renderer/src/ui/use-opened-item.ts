import { useEffect, useState } from 'react'
import { callFailure, type CallFailure } from '../api/call-failure.ts'
import { useStable } from './use-stable.ts'

/** Something opened by name, on its way from the list or the engine. */
export type OpenedItem<Item> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly item: Item }
  | { readonly kind: 'failed'; readonly failure: CallFailure; readonly retry: () => void }

/**
 * What is opened beside a list: taken from the list when it is there, else asked of the engine (a link to something beyond the window).
 * A component that shows it has the item's name as its key, so that it never shows one item under the name of another.
 */
export function useOpenedItem<Item>(
  known: Item | null,
  read: (signal: AbortSignal) => Promise<Item>,
): OpenedItem<Item> {
  const [state, setState] = useState<OpenedItem<Item>>({ kind: 'loading' })
  const ask = useStable(read)
  const isWanted = known === null && state.kind === 'loading'

  useEffect(() => {
    if (!isWanted) return undefined
    const abort = new AbortController()
    ask(abort.signal).then(
      item => setState({ kind: 'ready', item }),
      (error: unknown) => {
        const retry = () => setState({ kind: 'loading' })
        if (!abort.signal.aborted) setState({ kind: 'failed', failure: callFailure(error), retry })
      },
    )
    return () => abort.abort()
  }, [ask, isWanted])

  return known === null ? state : { kind: 'ready', item: known }
}
