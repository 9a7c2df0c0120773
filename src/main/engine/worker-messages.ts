import type { Decision } from '../../contract/decision.ts'
import type { ExportKind } from '../../contract/engine.ts'
import type { Failure } from '../../contract/failure.ts'
import type { PhaseSummary, Progress } from '../../contract/run.ts'
import type { RunRequest } from '../../contract/run-request.ts'
import type { Settings } from '../../contract/setting.ts'
import type { RunResult } from '../pipeline/pipeline-definition.ts'
import type { Job } from './job.ts'
import type { HeavyRead } from './reads/heavy-reads.ts'
import type { SourceTask } from './source-views/source-task.ts'

/** What the run worker is started with. */
export interface WorkerEnvironment {
  readonly pipeline: string
  readonly plant: string
  readonly workspace: string
  readonly schemasPath: string | null
  readonly readerEntry: string
  /** Runs and jobs go behind those who look at the data meanwhile (`giveWay`); nobody does beside a single command. */
  readonly givesWay?: boolean
}

/** Control thread to run worker. One run at a time. */
export type WorkerCommand =
  | {
      readonly kind: 'execute'
      readonly run: number
      readonly request: RunRequest
      readonly settings: Settings
      readonly decisions: readonly Decision[]
      readonly isBackupUnderWay: boolean
    }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'export'; readonly what: ExportKind; readonly path: string }
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'read'; readonly id: number; readonly read: HeavyRead }
  | { readonly kind: 'source'; readonly task: SourceTask }
  | { readonly kind: 'close' }

/** Run worker to control thread, in the order things happened. */
export type WorkerEvent =
  | { readonly kind: 'phase-started'; readonly phase: PhaseSummary }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'phase-finished'; readonly phase: PhaseSummary }
  | { readonly kind: 'logged'; readonly level: LogLevel; readonly fields: object; readonly message: string }
  | { readonly kind: 'finished'; readonly result: RunResult }
  /** Something went wrong outside any phase, and the run could not report itself: an expected failure, or else a defect. */
  | { readonly kind: 'crashed'; readonly failure: Failure | null; readonly message: string; readonly stack: string }
  | { readonly kind: 'exported'; readonly files: readonly string[] }
  | { readonly kind: 'export-failed'; readonly failure: Failure }
  /** `result`: as `JobResults` says. */
  | { readonly kind: 'job-done'; readonly result: unknown }
  | { readonly kind: 'job-failed'; readonly failure: Failure }
  /** `result`: as `HeavyReadResult` says. */
  | { readonly kind: 'read-done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'read-failed'; readonly id: number; readonly failure: Failure }
  /** `result`: as `SourceTaskResults` says. */
  | { readonly kind: 'source-done'; readonly result: unknown }
  | { readonly kind: 'source-failed'; readonly failure: Failure }
  | { readonly kind: 'closed' }

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
