import { createStore, type StoreApi } from 'zustand/vanilla'
import { callFailure, type CallFailure } from '../api/call-failure.ts'
import { isSameValue, keepSame } from './keep-same.ts'
import { isNear, pagesAround, pagesBeyond, pagesHeld, type Pages } from './pages-around.ts'

/** A page of the engine and what stands beside it (totals, as-of). */
export interface ListPage<Item, Extra> {
  readonly items: readonly Item[]
  readonly total: number
  readonly extra: Extra
}

/**
 * A list of the engine in the window. Up to `wholeLimit` rows it is `whole`: everything is here, filtered and sorted in the window.
 * Beyond, it is `paged`: the engine filters and sorts, and `items` are the rows from `first` on around what is visible.
 * `newer` is true when the engine has newer rows than those shown; they are shown on request, so that nothing jumps.
 * `failure` says why rows that were asked for did not come: of a `paged` list those shown may not be those in sight, or not those asked for.
 */
export type ListState<Item, Extra> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: CallFailure }
  | ({ readonly kind: 'whole'; readonly newer: boolean } & ListPage<Item, Extra>)
  | ({
      readonly kind: 'paged'
      readonly newer: boolean
      readonly first: number
      readonly failure: CallFailure | null
    } & ListPage<Item, Extra>)

/** A stretch of a list, as the queries of the contract name it. */
export interface ListRange {
  readonly offset: number
  readonly limit: number
}

/** How a list is read. The sizes are options so that tests need no thousands of rows. */
export interface ListStoreOptions<Item, Extra, Query> {
  readonly fetchPage: (range: ListRange, query: Query) => Promise<ListPage<Item, Extra>>
  readonly pageSize?: number
  readonly wholeLimit?: number
}

/** A list and what a screen may do with it. */
export interface ListStore<Item, Extra, Query> extends StoreApi<ListState<Item, Extra>> {
  /** Reads the list unless it is there. Failures do not stay for ever: looking again reads again. */
  readonly ensure: () => void
  /** Marks the rows shown as outdated; the screen offers to show newer ones. */
  readonly announce: () => void
  /** Asks for the rows shown once more and, only when they are no longer the same, marks them as outdated. */
  readonly lookForNewer: () => Promise<void>
  /** Reads the newest rows and shows them. */
  readonly refresh: () => Promise<void>
  /** Reads the rows shown once more and shows them where they are: after something the person did to one of them. */
  readonly reread: () => Promise<void>
  /** What the engine shall filter and sort by; matters in `paged` only. */
  readonly setQuery: (query: Query) => void
  /** Any rows of the list under the filters in force, without showing them. */
  readonly read: (range: ListRange) => Promise<readonly Item[]>
  /** Rows that are visible now, by their place in the list; matters in `paged` only. */
  readonly reveal: (firstVisible: number, lastVisible: number) => void
  /** Reads once more what could not be read. */
  readonly retry: () => void
}

const FIRST_PAGE: Pages = { firstPage: 0, lastPage: 0 }

/** @param initialQuery the query without any filter: it decides whether the list is `whole` or `paged` */
export function createListStore<Item, Extra, Query>(
  initialQuery: Query,
  { fetchPage, pageSize = 500, wholeLimit = 5_000 }: ListStoreOptions<Item, Extra, Query>,
): ListStore<Item, Extra, Query> {
  const store = createStore<ListState<Item, Extra>>(() => ({ kind: 'idle' }))
  let query = initialQuery
  /** What the engine was asked by for the rows shown. */
  let shownQuery = initialQuery
  let newest = 0
  let isFollowing = false
  let wanted: (() => Promise<void>) | null = null
  let failed: (() => Promise<ListState<Item, Extra>>) | null = null

  /** Runs a read; only the newest one may change what is shown. */
  async function show(read: () => Promise<ListState<Item, Extra>>): Promise<void> {
    newest += 1
    const mine = newest
    const asked = query
    try {
      const state = await read()
      if (mine !== newest) return
      shownQuery = asked
      failed = null
      store.setState(sharedWith(store.getState(), state), true)
    } catch (error) {
      if (mine !== newest) return
      const shown = store.getState()
      const failure = callFailure(error)
      failed = read
      if (shown.kind === 'paged') store.setState({ ...shown, failure }, true)
      else if (shown.kind !== 'whole') store.setState({ kind: 'failed', failure }, true)
    }
  }

  /** While one read is under way only the latest wish waits: typing and scrolling never queue up reads nobody needs any more. */
  async function followWish(read: () => Promise<void>): Promise<void> {
    wanted = read
    if (isFollowing) return
    isFollowing = true
    while (wanted) {
      const next = wanted
      wanted = null
      await next()
    }
    isFollowing = false
  }

  async function readPaged({ firstPage, lastPage }: Pages): Promise<ListState<Item, Extra>> {
    const offset = firstPage * pageSize
    const page = await fetchPage({ offset, limit: (lastPage - firstPage + 1) * pageSize }, query)
    return { kind: 'paged', newer: false, first: offset, failure: null, ...page }
  }

  function heldBy({ first, items }: { readonly first: number; readonly items: readonly Item[] }): Pages {
    return pagesHeld(first, items.length, pageSize)
  }

  /** Pages of which some may be here: only the others are asked for, as long as the list is the one those are of. */
  async function readOn(pages: Pages): Promise<ListState<Item, Extra>> {
    const shown = store.getState()
    const beyond = shown.kind === 'paged' && shownQuery === query ? pagesBeyond(pages, heldBy(shown)) : null
    if (shown.kind !== 'paged' || shown.newer || beyond === null) return readPaged(pages)
    const read = await readPaged(beyond)
    const isOfShown = read.kind === 'paged' && read.total === shown.total && isSameValue(read.extra, shown.extra)
    if (!isOfShown || store.getState() !== shown) return readPaged(pages)
    const isAfter = read.first > shown.first
    const joined = isAfter ? [...shown.items, ...read.items] : [...read.items, ...shown.items]
    const from = Math.min(read.first, shown.first)
    const first = pages.firstPage * pageSize
    return { ...read, first, items: joined.slice(first - from, (pages.lastPage + 1) * pageSize - from) }
  }

  function readAgain(): Promise<ListState<Item, Extra>> {
    const state = store.getState()
    if (state.kind !== 'paged') return readFromStart()
    return readPaged(heldBy(state))
  }

  function announce(): void {
    const state = store.getState()
    if (state.kind === 'whole' || state.kind === 'paged') store.setState({ ...state, newer: true }, true)
    else if (state.kind === 'failed') store.setState({ kind: 'idle' }, true)
  }

  /** What failed was about rows that nobody looks at any more. */
  function forgetFailure(): void {
    const state = store.getState()
    const isForgotten = state.kind === 'paged' && state.failure !== null && shownQuery === query
    if (isForgotten) store.setState({ ...state, failure: null }, true)
  }

  async function readFromStart(): Promise<ListState<Item, Extra>> {
    const head = await fetchPage({ offset: 0, limit: pageSize }, initialQuery)
    if (head.total > wholeLimit) return readPaged(FIRST_PAGE)
    if (head.total <= head.items.length) return { kind: 'whole', newer: false, ...head }
    const rest = await fetchPage({ offset: 0, limit: wholeLimit }, initialQuery)
    return { kind: 'whole', newer: false, ...rest }
  }

  return {
    ...store,
    ensure: () => {
      const state = store.getState()
      if (state.kind === 'idle' || state.kind === 'failed') {
        store.setState({ kind: 'loading' }, true)
        void show(readFromStart)
      } else if (state.kind !== 'loading' && state.newer) void show(readFromStart)
    },
    announce,
    lookForNewer: async () => {
      const shown = store.getState()
      if (shown.kind !== 'whole' && shown.kind !== 'paged') return announce()
      const before = newest
      try {
        const now = await readAgain()
        const known = { ...shown, newer: false, ...(shown.kind === 'paged' && { failure: null }) }
        if (before === newest && JSON.stringify(now) !== JSON.stringify(known)) announce()
      } catch {
        // What cannot be read cannot be newer; the status bar says that the connection is lost.
      }
    },
    refresh: () => show(readFromStart),
    reread: () => show(readAgain),
    setQuery: next => {
      if (JSON.stringify(next) === JSON.stringify(query)) return
      query = next
      if (store.getState().kind === 'paged') void followWish(() => show(() => readPaged(FIRST_PAGE)))
    },
    read: async range => (await fetchPage(range, query)).items,
    reveal: (firstVisible, lastVisible) => {
      // The next page is asked for before it comes into sight: scrolling on never finds bare ground.
      const ahead = Math.floor(pageSize / 2)
      const isThere = (): boolean => {
        const state = store.getState()
        if (state.kind !== 'paged') return true
        const last = state.first + state.items.length - 1
        return (
          Math.max(0, firstVisible - ahead) >= state.first && Math.min(lastVisible + ahead, state.total - 1) <= last
        )
      }
      if (isThere()) return forgetFailure()
      void followWish(async () => {
        const state = store.getState()
        if (isThere() || state.kind !== 'paged') return
        const rows = { firstVisible, lastVisible, pageSize, total: state.total }
        const around = pagesAround(rows)
        // After a leap what is seen comes first, and what is around it only when the list rests there.
        const isLeap = !isNear(around, heldBy(state))
        if (isLeap) await show(() => readPaged(pagesAround(rows, 0)))
        if (!isLeap || wanted === null) await show(() => readOn(around))
      })
    },
    retry: () => {
      const read = failed
      if (read) void followWish(() => show(read))
    },
  }
}

/** Rows that say what those shown say are those shown: they are not drawn again. */
function sharedWith<Item, Extra>(shown: ListState<Item, Extra>, read: ListState<Item, Extra>): ListState<Item, Extra> {
  const isThere = (shown.kind === 'whole' || shown.kind === 'paged') && (read.kind === 'whole' || read.kind === 'paged')
  return isThere ? keepSame(shown, read) : read
}
