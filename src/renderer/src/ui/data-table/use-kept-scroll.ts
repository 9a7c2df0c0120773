import { useLayoutEffect, type RefObject } from 'react'
import { useStable } from '../use-stable.ts'
import type { DataTableModel } from './use-data-table.ts'

/** The scroll position survives going away and coming back. */
export function useKeptScroll<Item extends object>(
  { view, change }: DataTableModel<Item>,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const keep = useStable(change)
  const restore = useStable((element: HTMLElement) => element.scrollTo({ top: view.top, left: view.left }))
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    restore(element)
    const position = { top: element.scrollTop, left: element.scrollLeft }
    const remember = () => {
      position.top = element.scrollTop
      position.left = element.scrollLeft
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => {
      element.removeEventListener('scroll', remember)
      keep(position)
    }
  }, [scroller, keep, restore])
}
