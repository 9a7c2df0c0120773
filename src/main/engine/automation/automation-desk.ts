import { basename } from 'node:path'
import type { AutomationState } from '../../../contract/automation.ts'
import { CONSOLE_FOR_FILES, CONSOLE_ON_SCHEDULE } from '../../../contract/actor-name.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import type { RunCause, RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { Log } from '../../pipeline/log.ts'
import type { Notify } from '../channels/desktop-channel.ts'
import type { EventBus } from '../event-bus.ts'
import type { PendingFiles } from '../pending-files.ts'
import { OFF } from './off-watch.ts'
import { planStart, type StartPlan } from './plan-start.ts'
import { describeSchedule } from './describe-schedule.ts'
import { readSchedule } from './schedule.ts'
import { createScheduleClock } from './schedule-clock.ts'
import type { WatchDesk } from './watch-desk.ts'

export interface AutomationDeskOptions {
  readonly settings: () => Settings
  readonly clock: () => Date
  readonly log: Log
  readonly bus: EventBus
  /** Makes the watch of the plant; not called while it is switched off. */
  readonly openWatch: (told: { readonly onChange: () => void; readonly onPending: () => void }) => WatchDesk
  /** Starts a run. @throws EngineFailure as `RunDesk.start` */
  readonly start: (request: RunRequest, actor: string, cause: RunCause) => RunSummary
  readonly activeRun: () => RunSummary | null
  /** An interrupted run or a damaged database waits for a person. */
  readonly needsPerson: () => boolean
  /** Something was published before. */
  readonly hasFirstRun: () => boolean
  /** Scheduled times up to this moment were not missed. */
  readonly scheduledSince: Date
  /** Null where no shell shows notifications. */
  readonly notify: Notify | null
  /** How long nothing may happen before a run starts by itself or a person is asked, in milliseconds; by the settings when absent. */
  readonly calmMs?: number
}

/** Starts runs without a click: for new files, on a schedule; and tells what it sees and waits for. */
export interface AutomationDesk {
  readonly state: AutomationState
  /** Null while the plant is not watched. */
  readonly pending: PendingFiles | null
  runStarted(run: RunSummary): void
  runEnded(): void
  /** What it works by may have changed. */
  settingsChanged(): Promise<void>
  lookAgain(): Promise<void>
  close(): Promise<void>
}

/** Changes that come together are told together, in milliseconds. */
const TELL_AFTER_MS = 100
/** So many more for each pending file: thousands are seen for the first time, and their list takes a while to be told. */
const TELL_AFTER_EACH_MS = 0.1
/** A copy of many files has pauses: so many quiet times, and so many milliseconds at least. */
const CALM_QUIET_TIMES = 3
/** Names in a notification. */
const NAMES = 3

export function createAutomationDesk(options: AutomationDeskOptions): AutomationDesk {
  const { settings, clock, log, bus } = options
  let watch: WatchDesk | null = null
  let queued: RunCause | null = null
  let missed: AutomationState['schedule']['missed'] = null
  let refusal = { contents: '', message: '' }
  /** Contents a person was told of. */
  let asked = ''
  let isPendingTold = true
  let telling: NodeJS.Timeout | undefined
  let calming: NodeJS.Timeout | undefined
  let isClosed = false
  let watchedBy = watchKey(settings())
  let scheduledBy = scheduleKey(settings())

  if (settings().watch) watch = options.openWatch({ onChange: changed, onPending: pendingChanged })
  const schedule = createScheduleClock({
    clock,
    schedule: () => readSchedule(settings().schedule, settings().scheduleTimeZone),
    since: options.scheduledSince,
    onDue: due,
  })

  function changed(): void {
    if (isClosed) return
    telling ??= setTimeout(tell, TELL_AFTER_MS + TELL_AFTER_EACH_MS * (watch?.pending.count ?? 0))
    clearTimeout(calming)
    calming = setTimeout(consider, options.calmMs ?? CALM_QUIET_TIMES * settings().watchSettleMs)
  }

  function pendingChanged(): void {
    isPendingTold = false
    changed()
  }

  function tell(): void {
    telling = undefined
    if (!isPendingTold) bus.publish({ kind: 'files-settled', pending: watch?.pending.list ?? [] })
    isPendingTold = true
    bus.publish({ kind: 'watch-changed', automation: state() })
  }

  function due(cause: Extract<RunCause, { kind: 'schedule' | 'missed-schedule' }>): void {
    if (cause.kind === 'missed-schedule') {
      missed = { due: cause.due, count: cause.count }
      notify('A scheduled run was missed', 'Moldline or the computer was off then. It is made up for now.')
    }
    queued = cause
    // Not from within the clock, which may still be being made.
    setImmediate(startQueued)
  }

  function startQueued(): void {
    if (isClosed || queued === null || options.activeRun() !== null || options.needsPerson()) return changed()
    const cause = queued
    queued = null
    if (start(CONSOLE_ON_SCHEDULE, cause) === 'busy') queued = cause
    changed()
  }

  /** When nothing has happened for a while: what is due is started, else what changed is. */
  function consider(): void {
    if (isClosed) return
    if (queued !== null && options.activeRun() === null && !options.needsPerson()) return startQueued()
    const plan = planned(watch?.look() ?? null)
    if (plan.kind === 'ask') ask(plan.files)
    if (plan.kind === 'wait' && plan.hindrances.every(({ kind }) => kind === 'doubt')) {
      ask(plan.hindrances.flatMap(hindrance => (hindrance.kind === 'doubt' ? hindrance.files : [])))
    }
    if (plan.kind !== 'start') return
    start(CONSOLE_FOR_FILES, { kind: 'new-files', files: plan.files.slice(0, NAMES), total: plan.files.length })
  }

  function start(actor: string, cause: RunCause): 'started' | 'busy' | 'refused' {
    try {
      const { run } = options.start(RunRequest.parse({}), actor, cause)
      log.info({ run, cause }, 'a run started by itself')
      return 'started'
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      if (error.failure.code === 'run_in_progress') return 'busy'
      refusal = { contents: contentsOf(), message: error.failure.message }
      log.warn({ failure: error.failure, cause }, 'a run could not start by itself')
      changed()
      return 'refused'
    }
  }

  function planned(seen: ReturnType<WatchDesk['look']> | null): StartPlan {
    const { runMode } = settings()
    if (!watch || !seen) return { kind: 'nothing' }
    return planStart({
      mode: runMode,
      files: seen.files,
      isLooking: watch.isLooking,
      isReachable: seen.state.reachable,
      activeRun: options.activeRun()?.run ?? null,
      needsPerson: options.needsPerson(),
      hasFirstRun: options.hasFirstRun(),
      refusal: refusal.message !== '' && refusal.contents === contentsOf() ? refusal.message : '',
    })
  }

  /** What is pending, with its contents, as one text. */
  function contentsOf(): string {
    const pending = watch?.pending
    return (pending?.list ?? []).map(({ path }) => `${path}:${pending?.contentOf(path) ?? ''}`).join('\n')
  }

  /** Once for the same contents; nobody is asked while a run goes on, nor before the first one. */
  function ask(files: readonly string[]): void {
    const contents = contentsOf()
    if (contents === asked || options.activeRun() !== null || !options.hasFirstRun()) return
    asked = contents
    const names = files.slice(0, NAMES).map(path => basename(path))
    const title = `${files.length === 1 ? '1 new file' : `${files.length} new files`} since the last run`
    const body = `${names.join(', ')}${files.length > NAMES ? ' …' : ''}. Open Moldline to load ${files.length === 1 ? 'it' : 'them'}.`
    notify(title, body)
  }

  function notify(title: string, body: string): void {
    if (!settings().desktopNotifications) return
    options
      .notify?.({ notice: null, title, body })
      .catch((error: unknown) => log.warn({ err: error }, 'a notification could not be shown'))
  }

  function state(): AutomationState {
    const { runMode, schedule: cron, scheduleTimeZone: timeZone } = settings()
    const seen = watch?.look() ?? null
    const plan = planned(seen)
    return {
      runMode,
      watch: seen?.state ?? OFF,
      schedule: { ...describeSchedule({ cron, timeZone }, clock()), missed },
      hindrances: plan.kind === 'wait' ? plan.hindrances : [],
      queued,
    }
  }

  return {
    get state() {
      return state()
    },
    get pending() {
      return watch?.pending ?? null
    },
    runStarted(run) {
      // A try loads nothing, and an undo reads nothing: what is new is as new after it.
      if (run.dryRun || run.action) return changed()
      watch?.markTried(run.run)
      // What was due before is done by it.
      queued = null
      changed()
    },
    runEnded() {
      void watch?.review()
      setImmediate(startQueued)
    },
    async settingsChanged() {
      const now = settings()
      if (scheduleKey(now) !== scheduledBy) {
        scheduledBy = scheduleKey(now)
        queued = null
        missed = null
        schedule.reset()
      }
      changed()
      if (watchKey(now) === watchedBy) return
      watchedBy = watchKey(now)
      const ended = watch
      watch = null
      await ended?.close()
      if (now.watch && !isClosed) watch = options.openWatch({ onChange: changed, onPending: pendingChanged })
      changed()
    },
    async lookAgain() {
      await watch?.restart()
    },
    async close() {
      isClosed = true
      clearTimeout(telling)
      clearTimeout(calming)
      schedule.close()
      await watch?.close()
    },
  }
}

function watchKey({ watch, watchByPolling, watchSettleMs }: Settings): string {
  return JSON.stringify([watch, watchByPolling, watchSettleMs])
}

function scheduleKey({ schedule, scheduleTimeZone }: Settings): string {
  return JSON.stringify([schedule, scheduleTimeZone])
}
