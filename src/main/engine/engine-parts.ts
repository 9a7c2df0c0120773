import { EngineFailure, failure } from '../../contract/failure.ts'
import type { RunSummary } from '../../contract/run.ts'
import type { Log } from '../pipeline/log.ts'
import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import type { AutomationDesk } from './automation/automation-desk.ts'
import type { DeliveryDesk } from './delivery-desk.ts'
import type { EffectiveSettings } from './effective-settings.ts'
import type { EventBus } from './event-bus.ts'
import type { InterruptedDesk } from './interrupted-desk.ts'
import type { NoticeDesk } from './notice-desk.ts'
import type { EngineSecrets } from './open-delivery.ts'
import type { ReadDesk } from './read-desk.ts'
import type { ReadThread } from './reads/read-thread.ts'
import type { RecoveryDesk } from './recovery-desk.ts'
import type { RecoveryReader } from './recovery-reader.ts'
import type { RunDesk } from './run-desk.ts'
import type { RunLogBook } from './run-views/run-log-book.ts'
import type { WorkerEnvironment } from './worker-messages.ts'

/** What an engine is made of; a reading one has no run desk, and no console database before the first run. */
export interface EngineParts {
  readonly pipeline: PipelineDefinition
  readonly console: ConsoleDatabase | null
  readonly reads: ReadDesk
  /** Reads that take longer than the control thread has. */
  readonly heavy: ReadThread
  readonly runs: RunDesk | null
  /** Null of a reading engine, which writes no log. */
  readonly runLog: RunLogBook | null
  readonly notices: NoticeDesk | null
  readonly delivery: DeliveryDesk | null
  readonly secrets: EngineSecrets
  /** Null of an engine that does not last: a single command, a reading engine. */
  readonly automation: AutomationDesk | null
  /** Null of a reading engine; `recoveryReader` is there always. */
  readonly recovery: RecoveryDesk | null
  readonly recoveryReader: RecoveryReader
  /** Null where nobody is asked what to do about an interrupted run: a single command, a reading engine. */
  readonly interrupted: InterruptedDesk | null
  readonly bus: EventBus
  readonly log: Log
  readonly clock: () => Date
  readonly workerEnvironment: WorkerEnvironment
  /** In force now. */
  readonly settings: () => EffectiveSettings
  /** Whose doing it is. @throws EngineFailure `unknown_option` for a name nobody can have */
  readonly actorOr: (actor: string | undefined) => string
  /** A run of the journal as it is now; see `asItIs`. An owner has set its journal right when it opened. */
  readonly asItIs: (run: RunSummary) => RunSummary
  readonly close: () => Promise<void>
}

/** Those of an engine that owns its workspace. */
export type OwnedParts = EngineParts & {
  readonly console: ConsoleDatabase
  readonly runs: RunDesk
  readonly notices: NoticeDesk
  readonly delivery: DeliveryDesk
  readonly recovery: RecoveryDesk
}

/** What only the owner of a workspace may do. @throws EngineFailure `workspace_in_use` of an engine that only reads */
export function owned(parts: EngineParts): OwnedParts {
  const { runs, notices, delivery, recovery, console: db } = parts
  if (runs && notices && delivery && recovery && db) return { ...parts, runs, notices, delivery, recovery, console: db }
  throw new EngineFailure(
    failure('workspace_in_use', 'This engine was opened for reading only.', {
      remedy: 'Open it as the owner of the workspace.',
    }),
  )
}
