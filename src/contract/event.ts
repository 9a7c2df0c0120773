import type { AutomationState } from './automation.ts'
import type { PhaseSummary, Progress, RunSummary } from './run.ts'

/** Files that settled since the last run (design, "Folder watch"). */
export interface PendingFile {
  readonly path: string
  readonly change: 'new' | 'changed' | 'gone'
  /** UTC ISO 8601. */
  readonly at: string
}

/** What a watcher of the engine sees: first the snapshot, then every change, in order. */
export type EngineEvent =
  | {
      readonly kind: 'snapshot'
      readonly active: RunSummary | null
      readonly progress: readonly Progress[]
      readonly latest: RunSummary | null
      readonly pending: readonly PendingFile[]
      /** Of an engine that watches, or starts runs by itself. */
      readonly automation?: AutomationState
    }
  | { readonly kind: 'run-started'; readonly run: RunSummary }
  | { readonly kind: 'phase-started'; readonly run: number; readonly phase: PhaseSummary }
  | { readonly kind: 'run-progressed'; readonly run: number; readonly progress: Progress }
  | { readonly kind: 'phase-finished'; readonly run: number; readonly phase: PhaseSummary }
  | { readonly kind: 'run-state-changed'; readonly run: number; readonly state: RunSummary['state'] }
  | { readonly kind: 'run-finished'; readonly run: RunSummary }
  | { readonly kind: 'files-settled'; readonly pending: readonly PendingFile[] }
  /** What the watch sees, or what it means for runs that start by themselves, has changed. */
  | { readonly kind: 'watch-changed'; readonly automation: AutomationState }
  | { readonly kind: 'data-changed' }
