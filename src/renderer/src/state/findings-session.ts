import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TriagedFinding, TriagedFindingPage, TriagedFindingQuery } from '../../../contract/triaged-finding.ts'
import type { Api } from '../api/connect.ts'
import { createListStore, type ListStore } from './list-store.ts'
import type { TableViewStore } from './table-view.ts'

/** What a page of findings says besides its rows: counts, causes, what it is compared with. */
export type FindingExtra = Omit<TriagedFindingPage, 'items' | 'total'>
/** Filters and sorting of the finding list; the list store adds the range, the view which list it is. */
export type FindingListQuery = Omit<TriagedFindingQuery, 'offset' | 'limit' | 'list' | 'baseline'>
export type FindingList = ListStore<TriagedFinding, FindingExtra, FindingListQuery>

/** Which findings the screen lists, and the earlier run they are compared with; null is the plant's first checked run. */
export type FindingView = Pick<TriagedFindingQuery, 'list' | 'baseline'>

export const ANY_FINDING: FindingListQuery = {
  rules: [],
  severities: [],
  tables: [],
  months: [],
  changes: [],
  states: [],
  assignees: [],
  poNo: '',
  causes: [],
  search: '',
  sortBy: '',
  descending: false,
}

/** A finding carries its cells along: 200 of them take the engine 10 ms to read; beyond a thousand it filters and counts, in a few more. */
const HELD = { pageSize: 200, wholeLimit: 1_000 }

/** The list of findings, and the view that decides which they are; another view is another list and is read at once. */
export function createFindingList(api: Api): { readonly findings: FindingList; readonly view: StoreApi<FindingView> } {
  const view = createStore<FindingView>(() => ({ list: 'open', baseline: null }))
  const findings = createListStore(ANY_FINDING, {
    ...HELD,
    fetchPage: async (range, query: FindingListQuery) => {
      const page = await api.triage.listTriagedFindings.query({ ...query, ...view.getState(), ...range })
      const { items, total, ...extra } = page
      return { items, total, extra }
    },
  })
  view.subscribe(() => {
    if (findings.getState().kind !== 'idle') void findings.refresh()
  })
  return { findings, view }
}

/** A link from elsewhere filters the open findings: they are what is listed then, also when the resolved ones were looked at last. */
export function showWhatIsFiltered(tables: TableViewStore, view: StoreApi<FindingView>): void {
  tables.subscribe(({ findings: now }, { findings: before }) => {
    const isSame = now?.filters === before?.filters && now?.search === before?.search
    if (!isSame && view.getState().list !== 'open') view.setState({ list: 'open' })
  })
}
