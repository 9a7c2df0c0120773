import type { RunCause } from '../../../contract/run.ts'
import type { Schedule } from './schedule.ts'

export interface ScheduleClockOptions {
  readonly clock: () => Date
  /** In force now. */
  readonly schedule: () => Schedule
  /** Times after this moment that have passed were missed. */
  readonly since: Date
  readonly onDue: (cause: Extract<RunCause, { kind: 'schedule' | 'missed-schedule' }>) => void
  /** Longest time between two looks at the clock, in milliseconds: it may be moved, and the computer may sleep. */
  readonly lookEveryMs?: number
}

export interface ScheduleClock {
  /** The schedule is another one: what passed under the old one is not missed. */
  reset(): void
  close(): void
}

const LOOK_EVERY_MS = 30_000
/** A time this long ago came while the computer slept or Moldline was off, in milliseconds. */
const LATE_MS = 120_000

/**
 * Says when a run is due. Several times that passed unnoticed count as one, and are told as missed. A clock that is put back makes
 * nothing due that is not due again by it.
 */
export function createScheduleClock({ clock, schedule, onDue, ...options }: ScheduleClockOptions): ScheduleClock {
  const lookEveryMs = options.lookEveryMs ?? LOOK_EVERY_MS
  let lookedAt = options.since
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    const now = clock()
    const set = schedule()
    const from = lookedAt < now ? lookedAt : now
    lookedAt = now
    if (set.kind === 'set') {
      const due = set.between(from, now)
      if (due) onDue(causeOf(due, now))
    }
    wait(set, now)
  }

  function wait(set: Schedule, now: Date): void {
    const next = set.kind === 'set' ? set.next(now, 1)[0] : undefined
    const untilNext = next === undefined ? lookEveryMs : next.getTime() - now.getTime()
    timer = setTimeout(look, Math.min(lookEveryMs, Math.max(1, untilNext))).unref()
  }

  look()
  return {
    reset() {
      clearTimeout(timer)
      lookedAt = clock()
      look()
    },
    close: () => clearTimeout(timer),
  }
}

function causeOf(due: { readonly latest: Date; readonly count: number }, now: Date) {
  const at = due.latest.toISOString()
  const isMissed = due.count > 1 || now.getTime() - due.latest.getTime() > LATE_MS
  return isMissed
    ? ({ kind: 'missed-schedule', due: at, count: due.count } as const)
    : ({ kind: 'schedule', due: at } as const)
}
