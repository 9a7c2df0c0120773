import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Decision } from '../../../contract/decision.ts'
import type { EngineStatus, NoticePage, OrderPage, TableSummary, WorkItem } from '../../../contract/engine.ts'
import type { EngineEvent } from '../../../contract/event.ts'
import type { Notice } from '../../../contract/notice.ts'
import type { ListedOrder } from '../../../contract/order-progress.ts'
import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { NoticeQuery, OrderQuery } from '../../../contract/query.ts'
import type { GenerationSummary, RestorePoint } from '../../../contract/restore-point.ts'
import type { Rule, RuleSetting } from '../../../contract/rule.ts'
import type { SourceFile } from '../../../contract/source-file.ts'
import type { Api } from '../api/connect.ts'
import { createFindingList, showWhatIsFiltered, type FindingList, type FindingView } from './findings-session.ts'
import { createListStore, type ListStore } from './list-store.ts'
import { createPreferences, type Preferences } from './preferences.ts'
import { createResource, type Resource, type ResourceState } from './resource.ts'
import { createRouter, type Router } from './route.ts'
import { applyEvent, EMPTY_FEED, type RunFeed } from './run-feed.ts'
import { choiceOf, createTableViews, EMPTY_VIEW, type TableViewStore } from './table-view.ts'

/**
 * `lost` after it was open once, or could not be made: what is on screen may be outdated, and nothing can be asked for. `refused` when the host was started
 * again and does not know this browser tab any more: it stays so.
 */
export type Connection = 'connecting' | 'open' | 'lost' | 'refused'

/** What a page of orders says besides its rows: totals, reference shift, as-of. */
export type OrderExtra = Omit<OrderPage, 'items' | 'total'>
/** What a page of notices says besides its rows: how many there are in each state. */
export type NoticeExtra = Omit<NoticePage, 'items' | 'total'>
/** Filters of the inbox; the list store adds the range. */
export type NoticeListQuery = Omit<NoticeQuery, 'offset' | 'limit' | 'run'>
/** Filters and sorting of the order list; the list store adds the range. */
export type OrderListQuery = Omit<OrderQuery, 'offset' | 'limit'>

/** Everything the window holds. One per window, made at start; nothing in it is global, so that tests make their own. */
export interface Session {
  readonly api: Api
  readonly now: () => Date
  readonly connection: StoreApi<Connection>
  readonly feed: StoreApi<RunFeed>
  readonly preferences: StoreApi<Preferences>
  readonly router: Router
  readonly tables: TableViewStore
  readonly status: Resource<EngineStatus>
  readonly workList: Resource<readonly WorkItem[]>
  readonly files: Resource<readonly SourceFile[]>
  readonly quarantine: Resource<readonly QuarantineEntry[]>
  readonly decisions: Resource<readonly Decision[]>
  readonly tableSummaries: Resource<readonly TableSummary[]>
  readonly rules: Resource<readonly (Rule & { readonly setting: RuleSetting })[]>
  readonly orders: ListStore<ListedOrder, OrderExtra, OrderListQuery>
  readonly findings: FindingList
  /** Which findings those are. */
  readonly findingView: StoreApi<FindingView>
  readonly notices: ListStore<Notice, NoticeExtra, NoticeListQuery>
  /** Published generations, newest first. */
  readonly generations: Resource<readonly GenerationSummary[]>
  /** Backups with what reading every byte of them found; asking takes its time. */
  readonly restorePoints: Resource<readonly RestorePoint[]>
  /** Follows the engine until the returned function is called. */
  readonly follow: () => () => void
}

/**
 * What differs between Electron, a browser tab and a test: how the engine is reached, what time it is, where preferences are kept.
 */
export interface SessionOptions {
  readonly api: Api
  readonly connection: StoreApi<Connection>
  readonly now: () => Date
  readonly window: Window
}

const ANY_ORDER: OrderListQuery = {
  status: [],
  risk: [],
  search: '',
  filters: [],
  sortBy: '',
  descending: false,
  sorting: [],
}
const ANY_NOTICE: NoticeListQuery = { states: [], priorities: [], agents: [], search: '' }
/** The inbox opens on what is not done. */
const OPEN_NOTICES = choiceOf('state', 'new', 'acknowledged', 'in-progress')
/** The findings open on what waits for a person. */
const WAITING_FINDINGS = choiceOf('state', 'open')
/** A notice carries its errors and healing along, so fewer of them than of orders are held at once. */
const NOTICES_HELD = { pageSize: 200, wholeLimit: 1_000 }
/** Orders of one page where there are too many to be held at once: three screens of rows, so that a filter or a sort is answered at once. */
const ORDERS_HELD = 100
/** Quarantined rows the window lists; more than that is a broken file, not work for a person. */
const QUARANTINE_LIMIT = 5_000

/** Makes a session; nothing is read and nothing subscribed before `follow` and the first screen. */
export function createSession({ api, connection, now, window: host }: SessionOptions): Session {
  const { findings, view: findingView } = createFindingList(api)
  const session = {
    api,
    now,
    connection,
    feed: createStore<RunFeed>(() => EMPTY_FEED),
    preferences: createPreferences(host.localStorage, host.navigator.languages),
    router: createRouter(host),
    tables: createTableViews({
      orders: { ...EMPTY_VIEW, sorting: [{ id: 'risk', desc: false }] },
      inbox: { ...EMPTY_VIEW, filters: [OPEN_NOTICES] },
      findings: { ...EMPTY_VIEW, filters: [WAITING_FINDINGS] },
    }),
    status: createResource(() => api.status.query()),
    workList: createResource(() => api.workList.query()),
    files: createResource(() => api.tables.files.query()),
    quarantine: createResource(async () => (await api.quarantine.list.query({ limit: QUARANTINE_LIMIT })).items),
    decisions: createResource(() => api.decisions.list.query()),
    tableSummaries: createResource(() => api.tables.list.query()),
    rules: createResource(() => api.findings.rules.query()),
    orders: createListStore(ANY_ORDER, {
      pageSize: ORDERS_HELD,
      fetchPage: async (range, query: OrderListQuery) => {
        const { items, total, ...extra } = await api.orders.list.query({ ...query, ...range })
        return { items, total, extra }
      },
    }),
    findings,
    findingView,
    notices: createListStore(ANY_NOTICE, {
      ...NOTICES_HELD,
      fetchPage: async (range, query: NoticeListQuery) => {
        const { items, total, ...extra } = await api.notices.list.query({ ...query, ...range })
        return { items, total, extra }
      },
    }),
    generations: createResource(() => api.recovery.generations.query()),
    restorePoints: createResource(() => api.recovery.restorePoints.query()),
  }
  showWhatIsFiltered(session.tables, findingView)
  return { ...session, follow: () => follow(session) }
}

type Stores = Omit<Session, 'follow'>

/** One subscription for the life of the window; the client opens it again after each reconnect, beginning with a snapshot. */
function follow(session: Stores): () => void {
  const subscription = session.api.runs.watch.subscribe(undefined, {
    onData: event => {
      session.feed.setState(applyEvent(session.feed.getState(), event), true)
      refreshAfter(session, event)
    },
  })
  // A new backup is the one thing that adds a restore point; they are read again only when somebody looked at them.
  const stop = session.status.subscribe((now, before) => {
    if (backupOf(now) !== backupOf(before) && session.restorePoints.getState().kind === 'ready') {
      void session.restorePoints.refresh()
    }
  })
  return () => {
    stop()
    subscription.unsubscribe()
  }
}

function backupOf(state: ResourceState<EngineStatus>): string | null {
  return state.kind === 'ready' ? (state.value.backup?.at ?? null) : null
}

/** What an event makes outdated. Lists on screen announce newer rows instead of changing under the reader's eyes. */
function refreshAfter(session: Stores, { kind }: EngineEvent): void {
  switch (kind) {
    case 'snapshot':
    case 'run-finished':
    case 'data-changed':
      for (const resource of [
        session.status,
        session.workList,
        session.files,
        session.quarantine,
        session.decisions,
        session.generations,
      ]) {
        if (resource === session.status || resource.getState().kind !== 'idle') void resource.refresh()
      }
      // Also of a run that published nothing: a changed rule makes other findings of the same data.
      announceIn(session, kind === 'snapshot' ? ['notices'] : ['orders', 'findings', 'notices'])
      return
    case 'files-settled':
      void session.status.refresh()
      return
    case 'watch-changed':
    case 'run-started':
    case 'run-progressed':
    case 'run-state-changed':
    case 'phase-started':
    case 'phase-finished':
      return
    default:
      return kind satisfies never
  }
}

/** The screen each list stands on. */
const LISTED_ON = { orders: 'orders', findings: 'findings', notices: 'inbox' } as const

/** A list on screen says that there is newer; the others are read again. */
function announceIn(session: Stores, lists: readonly (keyof typeof LISTED_ON)[]): void {
  const { screen } = session.router.getState()
  for (const name of lists) {
    const list = session[name]
    if (list.getState().kind === 'idle') continue
    if (screen === LISTED_ON[name]) void list.lookForNewer()
    else void list.refresh()
  }
}
