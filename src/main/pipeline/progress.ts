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

interface StepMeter {
  /** When the step began, in milliseconds, and what was done then. */
  readonly at: number
  readonly done: number
  emittedAt: number
}

/**
 * Turns a phase's updates into progress events: at most one per interval and step, the first and the last of a step always,
 * with units per second since the step began and the seconds left at that rate. Steps may take turns; one that falls back begins anew.
 */
export function createProgressMeter(options: ProgressMeterOptions): ReportProgress {
  const { phase, agent, clock, emit, intervalMs = 100 } = options
  const meters = new Map<string, StepMeter>()

  return update => {
    const now = clock().getTime()
    let meter = meters.get(update.step)
    if (meter === undefined || update.done < meter.done) {
      meter = { at: now, done: update.done, emittedAt: Number.NEGATIVE_INFINITY }
      meters.set(update.step, meter)
    }
    const isLast = update.total !== null && update.done >= update.total
    // A clock that was put back is no reason to fall silent.
    if (!isLast && now >= meter.emittedAt && now - meter.emittedAt < intervalMs) return
    meter.emittedAt = now
    const rate = ratePerSecond(update.done - meter.done, now - meter.at)
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
