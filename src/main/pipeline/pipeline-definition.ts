import type { ExportKind } from '../../contract/engine.ts'
import type { Decision } from '../../contract/decision.ts'
import type { NoticeDraft } from '../../contract/notice.ts'
import type { Rule } from '../../contract/rule.ts'
import type { PhaseSummary, RunOutcome } from '../../contract/run.ts'
import type { RunRequest } from '../../contract/run-request.ts'
import type { Escalation, Settings } from '../../contract/setting.ts'
import type { RunJournal } from './journal.ts'
import type { Log } from './log.ts'

/** Where a pipeline works; the same for all its runs. */
export interface PipelineEnvironment {
  /** Absolute plant folder. */
  readonly plant: string
  /** Absolute workspace folder. */
  readonly workspace: string
  /** Table definitions elsewhere than in the plant; null = the plant's own. */
  readonly schemasPath: string | null
  /** Entry of the reader threads. */
  readonly readerEntry: URL
  readonly clock: () => Date
}

/** What one run is given. */
export interface RunInput {
  readonly run: number
  readonly request: RunRequest
  readonly settings: Settings
  /** All decisions, oldest first. */
  readonly decisions: readonly Decision[]
  /** A backup of what is published is being made beside the run. */
  readonly isBackupUnderWay?: boolean
  readonly signal: AbortSignal
  readonly journal: RunJournal
  readonly log: Log
}

export interface RunResult {
  readonly state: 'succeeded' | 'partial' | 'failed' | 'cancelled'
  readonly phases: readonly PhaseSummary[]
  readonly outcome: RunOutcome | null
  /** One sentence for the planner. */
  readonly sentence: string
  readonly notices: readonly NoticeDraft[]
}

/** A pipeline ready to run; keeps its readers and connections between runs. */
export interface PipelineRunner {
  execute(input: RunInput): Promise<RunResult>
  close(): Promise<void>
}

/** A phase before it begins. */
export interface PhaseDefinition {
  readonly name: string
  readonly agent: string
  /** Listed only when it has something to do, so not before it begins. */
  readonly onDemand?: true
  /** What its policy may have raise a notice; nothing else may be asked for. */
  readonly escalations: readonly Escalation[]
}

/** What the engine knows of a pipeline: its name, its phases before they begin, and how to open it. */
export interface PipelineDefinition {
  readonly name: string
  readonly phases: readonly PhaseDefinition[]
  /** What its checkers can find; none where it has no checkers. */
  readonly rules: readonly Rule[]
  open(environment: PipelineEnvironment): PipelineRunner
  /** Writes an export of what is published. @returns the files written @throws EngineFailure `export_failed` */
  exportTo(environment: PipelineEnvironment, kind: ExportKind, path: string): Promise<readonly string[]>
}
