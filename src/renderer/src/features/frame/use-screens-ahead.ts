import { useEffect } from 'react'
import { SCREEN_ENTRIES } from './screens.ts'

/** Loads the code of the screens one after another while the window has nothing else to do: the first visit waits for none. */
export function useScreensAhead(): void {
  useEffect(() => {
    const toLoad = SCREEN_ENTRIES.map(({ load }) => load)
    let handle = requestIdleCallback(() => void loadNext())
    async function loadNext(): Promise<void> {
      // What could not be loaded is asked for again by whoever goes there, and said then.
      await Promise.allSettled([toLoad.shift()?.()])
      if (toLoad.length > 0) handle = requestIdleCallback(() => void loadNext())
    }
    return () => cancelIdleCallback(handle)
  }, [])
}
