/** What the table shows right now, by place in the list; both ends inclusive. */
export interface VisibleRows {
  readonly firstVisible: number
  readonly lastVisible: number
  readonly pageSize: number
  readonly total: number
}

/** Pages of a list, counted from 0; both ends inclusive. */
export interface Pages {
  readonly firstPage: number
  readonly lastPage: number
}

/** The pages that hold the visible rows and, so that ordinary scrolling never waits, `margin` pages on either side. */
export function pagesAround({ firstVisible, lastVisible, pageSize, total }: VisibleRows, margin = 1): Pages {
  const lastOfAll = Math.max(0, Math.ceil(total / pageSize) - 1)
  return {
    firstPage: Math.max(0, Math.floor(firstVisible / pageSize) - margin),
    lastPage: Math.min(lastOfAll, Math.floor(lastVisible / pageSize) + margin),
  }
}

/** The pages that rows fill which are here, the first of them at the place `first`. */
export function pagesHeld(first: number, count: number, pageSize: number): Pages {
  const firstPage = Math.floor(first / pageSize)
  return { firstPage, lastPage: firstPage + Math.max(0, Math.ceil(count / pageSize) - 1) }
}

/** Whether pages overlap or stand side by side. */
export function isNear(a: Pages, b: Pages): boolean {
  return a.firstPage <= b.lastPage + 1 && b.firstPage <= a.lastPage + 1
}

/** Those of the wanted pages that are not held, where they go on from the held ones at one end; null where they do not. */
export function pagesBeyond(wanted: Pages, held: Pages): Pages | null {
  const isBefore = wanted.firstPage < held.firstPage
  const isAfter = wanted.lastPage > held.lastPage
  if (isBefore === isAfter || !isNear(wanted, held)) return null
  return isAfter
    ? { firstPage: held.lastPage + 1, lastPage: wanted.lastPage }
    : { firstPage: wanted.firstPage, lastPage: held.firstPage - 1 }
}
