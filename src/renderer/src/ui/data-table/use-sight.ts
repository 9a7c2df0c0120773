import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useStable } from '../use-stable.ts'
import { columnsInSight, rowsInSight, type Stretch } from './in-sight.ts'
import { rowsPassed } from './tall-list.ts'

/** The measures of a grid, in CSS pixels. */
export interface GridMeasures {
  readonly count: number
  readonly rowHeight: number
  /** Rows the body is as high as. */
  readonly fitting: number
  /** What stands above and below the rows, and covers them. */
  readonly around: number
  /** Of the columns, from left to right. */
  readonly widths: readonly number[]
}

/** What of a grid is drawn. */
export interface Sight {
  readonly rows: Stretch
  /** Rows of a list too long for a body that scrolling has passed besides those above. */
  readonly passed: number
  /** Columns after the first, which always is. */
  readonly columns: Stretch
}

/** Where a grid is scrolled to and how much it shows. */
interface Place {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

const NOWHERE: Place = { top: 0, left: 0, width: 0, height: 0 }

/**
 * Rows and columns to draw. Scrolling draws anew only when others come into sight, and then before the frame is painted, unless it leaps.
 *
 * @param measures the same object as long as none of them changed
 */
export function useSight(scroller: RefObject<HTMLElement | null>, measures: GridMeasures): Sight {
  const [place, setPlace] = useState(NOWHERE)
  const { rows, passed, columns } = sightFrom(place, measures)

  const look = useStable((now: GridMeasures, change: (place: Place, isLeap: boolean) => void) => {
    const element = scroller.current
    if (!element) return
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element
    const next = { top, left, width, height }
    const seen = sightFrom(next, now)
    if (isSame(rows, seen.rows) && passed === seen.passed && isSame(columns, seen.columns)) return
    change(next, seen.rows.first > rows.last || seen.rows.last < rows.first)
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    // Other rows or widths may have moved the scroll position.
    look(measures, next => setPlace(next))
    // A leap leaves nothing of what was drawn: its rows come in a task of their own, so that none takes long.
    const onScroll = () => look(measures, (next, isLeap) => (isLeap ? setPlace(next) : flushSync(() => setPlace(next))))
    const observer = new ResizeObserver(() => look(measures, next => setPlace(next)))
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, look, measures])

  return {
    rows: useStretch(rows),
    passed,
    columns: useStretch(columns),
  }
}

function sightFrom(place: Place, { count, rowHeight, fitting, around, widths }: GridMeasures): Sight {
  const { top, left, width, height } = place
  const shown = { top, height: height - around, rowHeight, count, fitting }
  return {
    rows: rowsInSight(shown),
    passed: rowsPassed(shown),
    columns: columnsInSight({ left, width, widths }),
  }
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.first === b.first && a.last === b.last
}

/** The same object for the same stretch. */
function useStretch({ first, last }: Stretch): Stretch {
  return useMemo(() => ({ first, last }), [first, last])
}
