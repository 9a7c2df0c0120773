/** What the table shows right now, by place in the list; both ends inclusive. */
export interface VisibleRows {
  readonly firstVisible: number
  readonly lastVisible: number
  readonly pageSize: number
  readonly total: number
}

/** The pages that hold the visible rows and one page on either side, so that ordinary scrolling never waits. */
export function pagesAround(rows: VisibleRows): { readonly firstPage: number; readonly lastPage: number } {
  const { firstVisible, lastVisible, pageSize, total } = rows
  const lastOfAll = Math.max(0, Math.ceil(total / pageSize) - 1)
  return {
    firstPage: Math.max(0, Math.floor(firstVisible / pageSize) - 1),
    lastPage: Math.min(lastOfAll, Math.floor(lastVisible / pageSize) + 1),
  }
}
