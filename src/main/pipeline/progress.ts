import type { Progress } from '../../contract/run.ts'

/** What a phase says about where it is; rate and time left are worked out from it. */
export type ProgressUpdate = Pick<Progress, 'step' | 'unit' | 'done' | 'total'> &
  Partial<Pick<Progress, 'items' | 'counts'>>

export type ReportProgress = (update: ProgressUpdate) => void

export interface ProgressMeterOptions {
  readonly phase: string
  readonly agent: string
  readonly clock: () => Date
  readonly emit: (progress: Progress) => void
  /** Least time between two events of one step, in milliseconds. */
  readonly intervalMs?: number
}

interface StepStart {
  readonly step: string
  readonly at: number
  readonly done: number
}

/**
 * Turns a phase's updates into progress events: at most one per interval and step, the first and the last of a step always,
 * with units per second since the step began and the seconds left at that rate.
 */
export function createProgressMeter(options: ProgressMeterOptions): ReportProgress {
  const { phase, agent, clock, emit, intervalMs = 100 } = options
  let start: StepStart | null = null
  let emittedAt = Number.NEGATIVE_INFINITY

  return update => {
    const now = clock().getTime()
    const isFirst = start === null || start.step !== update.step
    if (start === null || isFirst) start = { step: update.step, at: now, done: update.done }
    const isLast = update.total !== null && update.done >= update.total
    if (!isFirst && !isLast && now - emittedAt < intervalMs) return
    emittedAt = now
    const rate = ratePerSecond(update.done - start.done, now - start.at)
    emit({
      phase,
      agent,
      step: update.step,
      unit: update.unit,
      done: update.done,
      total: update.total,
      ratePerSecond: rate,
      secondsLeft: secondsLeft(update, rate),
      items: update.items ?? [],
      counts: update.counts ?? {},
    })
  }
}

function ratePerSecond(done: number, elapsedMs: number): number | null {
  return done > 0 && elapsedMs > 0 ? (done * 1000) / elapsedMs : null
}

function secondsLeft(update: ProgressUpdate, rate: number | null): number | null {
  if (update.total === null) return null
  const left = Math.max(0, update.total - update.done)
  if (left === 0) return 0
  return rate === null ? null : left / rate
}
