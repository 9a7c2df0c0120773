import type { RunLog, RunLogLine, RunLogQuery } from '../../../contract/run-log.ts'
import type { RunEntry, RunHistoryPage, RunHistoryQuery } from '../../../contract/run-views.ts'
import { createListStore, type ListStore } from './list-store.ts'
import { onNewRun } from './on-new-run.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** Filters of the history; the list store adds the range. */
export type RunListQuery = Omit<RunHistoryQuery, 'offset' | 'limit'>
export type RunExtra = Omit<RunHistoryPage, 'items' | 'total'>
/** Filters of the log; the list store adds the range. */
export type LogListQuery = Omit<RunLogQuery, 'offset' | 'limit' | 'run'>
export type LogExtra = Omit<RunLog, 'items' | 'total'>

const ANY_RUN: RunListQuery = { states: [], actors: [], kinds: [], dryRun: null, from: '', before: '' }
const ANY_LINE: LogListQuery = { levels: [], phases: [], search: '' }
/** A sentence a run: less than of orders is held at once, so that the first look is quick. */
const RUNS_HELD = { pageSize: 200, wholeLimit: 2_000 }
const LINES_HELD = { pageSize: 500, wholeLimit: 2_000 }

/** The history of runs, newest first. Who looks on is told of another run; who comes back finds it. */
export function runHistoryOf(session: Session): ListStore<RunEntry, RunExtra, RunListQuery> {
  return sessionPart(session, 'run-history', ({ api, feed, router }) => {
    const list = createListStore<RunEntry, RunExtra, RunListQuery>(ANY_RUN, {
      ...RUNS_HELD,
      fetchPage: async (range, query: RunListQuery) => {
        const { items, total, ...extra } = await api.runViews.listRunHistory.query({ ...query, ...range })
        return { items, total, extra }
      },
    })
    onNewRun(feed, () => void (router.getState().screen === 'runs' ? list.lookForNewer() : list.announce()))
    return list
  })
}

/** The log lines of one run, or with null of all. */
export function runLogOf(session: Session, run: number | null): ListStore<RunLogLine, LogExtra, LogListQuery> {
  return sessionPart(session, `run-log:${run}`, ({ api }) =>
    createListStore(ANY_LINE, {
      ...LINES_HELD,
      fetchPage: async (range, query: LogListQuery) => {
        const of = run === null ? {} : { run }
        const { items, total, ...extra } = await api.runViews.readRunLog.query({ ...query, ...range, ...of })
        return { items, total, extra }
      },
    }),
  )
}
