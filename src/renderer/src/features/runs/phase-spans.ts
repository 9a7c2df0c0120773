import type { PhaseSummary, RunSummary } from '../../../../contract/run.ts'

/** A phase or a healing step as a bar: shares of the run's time, 0 to 1. */
export interface PhaseSpan {
  readonly phase: PhaseSummary
  readonly start: number
  readonly length: number
  readonly healing: readonly { readonly place: number; readonly length: number; readonly at: number }[]
}

/** Where each phase that began stands in the time of its run. @param now ends what has not ended, UTC ISO 8601 */
export function phaseSpans({ startedAt, finishedAt, phases }: RunSummary, now: string): readonly PhaseSpan[] {
  const begin = time(startedAt)
  const end = Math.max(time(finishedAt ?? now), ...phases.map(phase => endOf(phase) ?? begin))
  const whole = Math.max(1, end - begin)
  const share = (moment: number): number => Math.min(1, Math.max(0, (moment - begin) / whole))
  return phases.flatMap((phase): readonly PhaseSpan[] => {
    if (phase.startedAt === null) return []
    const start = share(time(phase.startedAt))
    const healing = phase.healing.map((step, place) => {
      const at = share(time(step.at))
      return { place, at, length: share(time(step.at) + step.durationMs) - at }
    })
    return [{ phase, start, length: share(endOf(phase) ?? end) - start, healing }]
  })
}

function endOf({ startedAt, durationMs }: PhaseSummary): number | null {
  return startedAt === null || durationMs === null ? null : time(startedAt) + durationMs
}

function time(moment: string): number {
  return new Date(moment).getTime()
}
