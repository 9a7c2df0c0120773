/** Chromium keeps no element taller than 33,554,432 pixels of the screen: what is below cannot be scrolled to. */
const MOST_PIXELS = 32_000_000

/** What a grid shows of rows of one height, in CSS pixels: from `top` on, `height` of them. */
export interface RowsShown {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly count: number
  /** Rows the body is as high as: all of them, or as many as the tallest body has room for. */
  readonly fitting: number
}

/**
 * How many of `count` rows the tallest body has room for. A list with more is scrolled through faster than its rows are high.
 *
 * @param zoom pixels of the screen in one of CSS
 */
export function rowsThatFit(count: number, rowHeight: number, zoom: number): number {
  return Math.min(count, Math.floor(MOST_PIXELS / Math.max(1, zoom) / rowHeight))
}

/** Rows that scrolling to `top` has passed beyond those as high as `top`: none at the first row, at the end all that do not fit. */
export function rowsPassed({ top, height, rowHeight, count, fitting }: RowsShown): number {
  const end = fitting * rowHeight - height
  if (fitting === count || end <= 0) return 0
  return Math.round((count - fitting) * Math.min(1, Math.max(0, top / end)))
}

/**
 * Where to scroll to so that a row is seen as a whole; where the grid is when it is.
 *
 * @param place of the row in the list
 */
export function topToShow(place: number, shown: RowsShown): number {
  const { top, height, rowHeight, count, fitting } = shown
  const start = (place - rowsPassed(shown)) * rowHeight
  const isAbove = start < top
  if (!isAbove && start + rowHeight - height <= top) return top
  const wanted = isAbove ? place * rowHeight : (place + 1) * rowHeight - height
  if (fitting === count) return wanted
  // Only whole rows are passed: half a row more leaves room for that.
  const spare = isAbove ? -rowHeight / 2 : rowHeight / 2
  return ((wanted + spare) * (fitting * rowHeight - height)) / (count * rowHeight - height)
}
