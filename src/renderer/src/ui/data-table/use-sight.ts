import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useStable } from '../use-stable.ts'
import { common, nextRows, NO_ROWS } from './drawn-rows.ts'
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
  /** Rows that are here; the others are still asked for. */
  readonly here: Stretch
}

/** What of a grid is drawn. */
export interface Sight {
  /** Rows in sight and around it, also those that are not here yet. */
  readonly rows: Stretch
  /** Those of them that are drawn: after a leap not all at once. */
  readonly drawn: Stretch
  /** Rows of a list too long for a body that scrolling has passed besides those above. */
  readonly passed: number
  /** Columns after the first, which always is. */
  readonly columns: Stretch
}

/** Where a grid is scrolled to, how much it shows, and which rows were drawn there. */
interface Place {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly drawn: Stretch
}

const NOWHERE: Place = { top: 0, left: 0, width: 0, height: 0, drawn: NO_ROWS }

/**
 * Rows and columns to draw. Scrolling draws anew only when others come into sight, and then before the frame is painted; what is more than
 * a task has time for is drawn in the frames after it.
 *
 * @param measures the same object as long as none of them changed
 */
export function useSight(scroller: RefObject<HTMLElement | null>, measures: GridMeasures): Sight {
  const [place, setPlace] = useState(NOWHERE)
  const seen = sightFrom(place, measures)
  const { rows, passed, columns } = seen
  const wanted = common(rows, measures.here)
  const drawn = common(place.drawn, wanted)

  const look = useStable((now: GridMeasures, change: (place: Place) => void) => {
    const element = scroller.current
    if (!element) return
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element
    const next = sightFrom({ top, left, width, height }, now)
    const nextDrawn = nextRows(drawn, common(next.rows, now.here))
    const isAsItWas = isSame(rows, next.rows) && passed === next.passed && isSame(columns, next.columns)
    if (!isAsItWas || !isSame(drawn, nextDrawn)) change({ top, left, width, height, drawn: nextDrawn })
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    // Other rows or widths may have moved the scroll position.
    look(measures, setPlace)
    const onScroll = () => look(measures, next => flushSync(() => setPlace(next)))
    const observer = new ResizeObserver(() => look(measures, setPlace))
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, look, measures])

  // The rest of the rows, once the frame with the first of them is painted.
  const [there, toBe] = [useStretch(drawn), useStretch(wanted)]
  useEffect(() => {
    if (isSame(there, toBe)) return undefined
    let later: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => look(measures, setPlace))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(later)
    }
  }, [there, toBe, look, measures])

  return {
    rows: useStretch(rows),
    drawn: there,
    passed,
    columns: useStretch(columns),
  }
}

function sightFrom(
  { top, left, width, height }: Omit<Place, 'drawn'>,
  { count, rowHeight, fitting, around, widths }: GridMeasures,
): Omit<Sight, 'drawn'> {
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
