import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function of one identity that always does what the newest render says; for event handlers of drawn-once rows. */
export function useStable<Args extends readonly unknown[], Result>(
  handler: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...args) => latest.current(...args), [])
}
