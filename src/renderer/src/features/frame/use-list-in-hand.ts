import { useEffect, useRef, type RefObject } from 'react'

/**
 * Whoever goes to a screen by key or by the navigation finds its list in hand once it is there: letter keys act only while a list has the
 * focus (ui.md, rule 9). Focus that was put anywhere else meanwhile stays where it is.
 *
 * @returns for the element the screens are in
 */
export function useListInHand(screen: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const last = useRef(screen)
  useEffect(() => {
    const root = main.current
    if (last.current === screen || root === null) return undefined
    last.current = screen
    const observer = new MutationObserver(() => {
      if (isTaken(root)) observer.disconnect()
    })
    if (!isTaken(root)) observer.observe(root, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [screen])
  return main
}

/** Whether there is nothing left to do: the list has the focus, or something else that is in use. */
function isTaken(root: HTMLElement): boolean {
  const focused = document.activeElement
  const isOnTheWay = focused !== null && !root.contains(focused) && focused.closest('nav, footer') !== null
  if (focused !== null && focused !== document.body && !isOnTheWay) return true
  const list = root.querySelector<HTMLElement>('[data-list]')
  list?.focus({ preventScroll: true })
  return list !== null
}
