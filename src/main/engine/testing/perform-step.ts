import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure, failure, type Failure } from '../../../contract/failure.ts'
import { NoticeQuery } from '../../../contract/query.ts'
import type { RunState } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import type { TriageRequest } from '../../../contract/triage.ts'
import { FindingFilter, TriagedFindingQuery } from '../../../contract/triaged-finding.ts'
import type { CrashStep } from './crash-step.ts'

/** What is kept of a run that was waited for. */
export interface RunAnswer {
  readonly run: number
  readonly state: RunState
  readonly sentence: string
  /** Names of the phases that failed. */
  readonly failed: readonly string[]
  readonly failures: readonly Failure[]
}

/** Asks the engine for a step and answers, in plain data, what it answered. */
export async function performStep(engine: Engine, step: CrashStep): Promise<unknown> {
  switch (step.kind) {
    case 'run':
    case 'undo': {
      const { run } = await engine.startRun(RunRequest.parse(step.request))
      const { state, sentence, phases } = await engine.waitForRun(run)
      const failed = phases.filter(phase => phase.state === 'failed').map(({ phase }) => phase)
      return { run, state, sentence, failed, failures: phases.flatMap(({ failures }) => failures) } satisfies RunAnswer
    }
    case 'decision':
      return (await engine.decide(step.request)).id
    case 'notice':
      return (await engine.actOnNotice(step.notice, step.action)).events.length
    case 'triage':
      return triaged(engine, step.request)
    case 'settings':
      return (await engine.changeSettings(step.change)).length
    case 'backup':
      return backedUp(engine)
    case 'restore': {
      const oldest = (await engine.listRestorePoints()).at(-1)
      if (oldest === undefined) throw new Error('There is no restore point')
      return (await engine.restore(oldest.id)).generation
    }
    default:
      return step satisfies never
  }
}

/** @returns how many findings it was done to */
async function triaged(engine: Engine, request: TriageRequest | 'take back'): Promise<number> {
  if (request !== 'take back') {
    const filter = FindingFilter.parse({})
    return (await engine.triageFindings({ subjects: { kind: 'matching', filter }, request })).count
  }
  const { items } = await engine.listTriagedFindings(TriagedFindingQuery.parse({ limit: 1 }))
  return (await engine.undoTriage({ action: items[0]?.triage.lastAction ?? 0 })).count
}

const PAUSE_MS = 5
/** For hanging: a backup of the small plant takes a fraction of a second. */
const BACKUP_LIMIT_MS = 30_000

/**
 * Waits for the copy that is made off the run's path.
 * @throws EngineFailure why there is none, as the notice about it says; `backup_failed` when nothing was heard of it
 */
async function backedUp(engine: Engine): Promise<number> {
  for (let waited = 0; waited < BACKUP_LIMIT_MS; waited += PAUSE_MS) {
    const { generation, backup } = await engine.status()
    if (backup !== null && backup.generation === generation) return backup.generation
    const { items } = await engine.listNotices(NoticeQuery.parse({ agents: ['BackupKeeper'] }))
    const [reason] = items.flatMap(({ failures }) => failures)
    if (reason !== undefined) throw new EngineFailure(reason)
    await pause(PAUSE_MS)
  }
  const remedy = 'See the log of the engine.'
  throw new EngineFailure(failure('backup_failed', 'Nothing was heard of the backup.', { remedy }))
}
