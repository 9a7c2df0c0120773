import type { StoreApi } from 'zustand/vanilla'
import type { RunFeed } from './run-feed.ts'

/** Tells when a run has started or ended, until the returned function is called. */
export function onNewRun(feed: StoreApi<RunFeed>, tell: () => void): () => void {
  return feed.subscribe((now, before) => {
    if (now.active?.run !== before.active?.run || now.latest !== before.latest) tell()
  })
}
