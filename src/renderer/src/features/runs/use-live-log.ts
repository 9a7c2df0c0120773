import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { ListStore } from '../../state/list-store.ts'
import { useSession } from '../../state/session-context.ts'

/** How often the lines of a run that goes on are looked at again, in milliseconds; they are written twice a second. */
const INTERVAL = 1_000

/** Keeps a log up to date while its run goes on, and once more when it has ended. */
export function useLiveLog<Item, Extra, Query>(list: ListStore<Item, Extra, Query>, run: number | null): boolean {
  const { feed } = useSession()
  const isLive = useStore(feed, ({ active }) => active !== null && (run === null || active.run === run))
  useEffect(() => {
    if (list.getState().kind !== 'idle') void list.reread()
    if (!isLive) return undefined
    const timer = setInterval(() => void list.reread(), INTERVAL)
    return () => clearInterval(timer)
  }, [list, isLive])
  return isLive
}
