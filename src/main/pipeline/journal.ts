import type { PhaseSummary, Progress } from '../../contract/run.ts'

/** Hears of each step of a run before the next one is taken; what it records survives the process. */
export interface RunJournal {
  phaseStarted(phase: PhaseSummary): void
  progressed(progress: Progress): void
  phaseFinished(phase: PhaseSummary): void
}
