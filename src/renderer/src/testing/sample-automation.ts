import type { AutomationState, WatchedFile, WatchState } from '../../../contract/automation.ts'

const AT = '2019-02-01T08:58:00.000Z'

/** A file that came since the last run, with nothing else to say about it. */
export function aWatchedFile(more: Partial<WatchedFile> = {}): WatchedFile {
  return {
    path: 'dynamicDatabase/monthlyReports_history/monthlyReports_201902.xlsb',
    state: 'new',
    since: AT,
    openBy: null,
    doubts: [],
    nameProblem: null,
    ...more,
  }
}

/** A local folder that is listened to; its total follows its files. */
export function aWatch({ files = [], ...more }: Partial<WatchState> = {}): WatchState {
  return {
    mode: 'listening',
    why: 'usual',
    problem: '',
    reachable: true,
    unreachable: [],
    since: AT,
    files,
    total: files.length,
    ...more,
  }
}

/** An engine that asks, without a schedule. */
export function anAutomation(more: Partial<AutomationState> = {}): AutomationState {
  return {
    runMode: 'ask',
    watch: aWatch(),
    schedule: { cron: '', timeZone: 'Asia/Ho_Chi_Minh', next: [], problem: null, missed: null },
    hindrances: [],
    queued: null,
    ...more,
  }
}
