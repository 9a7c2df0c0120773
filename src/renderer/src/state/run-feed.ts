import type { AutomationState } from '../../../contract/automation.ts'
import type { EngineEvent, PendingFile } from '../../../contract/event.ts'
import type { PhaseSummary, Progress, RunSummary } from '../../../contract/run.ts'

/** What the window knows about runs, built from the engine's events alone. */
export interface RunFeed {
  /** False until the first snapshot: nothing can be said yet. */
  readonly isKnown: boolean
  readonly active: RunSummary | null
  /** Newest progress of each step of the phases under way, in the order the steps began. */
  readonly progress: readonly Progress[]
  readonly latest: RunSummary | null
  /** Files that settled since the last run. */
  readonly pending: readonly PendingFile[]
  /** What the watch sees; null of an engine that does not watch. */
  readonly automation: AutomationState | null
}

/** Before the engine said anything. */
export const EMPTY_FEED: RunFeed = {
  isKnown: false,
  active: null,
  progress: [],
  latest: null,
  pending: [],
  automation: null,
}

/** The feed after one more event. Events of a run that is not the active one change nothing of it. */
export function applyEvent(feed: RunFeed, event: EngineEvent): RunFeed {
  switch (event.kind) {
    case 'snapshot':
      return {
        isKnown: true,
        active: event.active,
        progress: event.progress,
        latest: event.latest,
        pending: event.pending,
        automation: event.automation ?? null,
      }
    case 'run-started':
      return { ...feed, active: event.run, progress: [] }
    case 'phase-started':
      return withActive(feed, event.run, active => ({ ...active, phases: withPhase(active.phases, event.phase) }))
    case 'phase-finished':
      return withActive(
        { ...feed, progress: feed.progress.filter(({ phase }) => phase !== event.phase.phase) },
        event.run,
        active => ({ ...active, phases: withPhase(active.phases, event.phase) }),
      )
    case 'run-progressed':
      if (feed.active?.run !== event.run) return feed
      return { ...feed, progress: withProgress(feed.progress, event.progress) }
    case 'run-state-changed':
      return withActive(feed, event.run, active => ({ ...active, state: event.state }))
    case 'run-finished': {
      const endsActive = feed.active?.run === event.run.run
      return {
        ...feed,
        active: endsActive ? null : feed.active,
        progress: endsActive ? [] : feed.progress,
        latest: event.run,
      }
    }
    case 'files-settled':
      return { ...feed, pending: event.pending }
    case 'watch-changed':
      return { ...feed, automation: event.automation }
    case 'data-changed':
      return feed
    default:
      return event satisfies never
  }
}

function withActive(feed: RunFeed, run: number, change: (active: RunSummary) => RunSummary): RunFeed {
  return feed.active?.run === run ? { ...feed, active: change(feed.active) } : feed
}

function withPhase(phases: readonly PhaseSummary[], phase: PhaseSummary): readonly PhaseSummary[] {
  const isKnown = phases.some(other => other.phase === phase.phase)
  return isKnown ? phases.map(other => (other.phase === phase.phase ? phase : other)) : [...phases, phase]
}

function withProgress(known: readonly Progress[], newest: Progress): readonly Progress[] {
  const isSame = (other: Progress) => other.phase === newest.phase && other.step === newest.step
  return known.some(isSame) ? known.map(other => (isSame(other) ? newest : other)) : [...known, newest]
}
