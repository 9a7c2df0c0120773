import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { failure } from '../../../../contract/failure.ts'
import type { NoticeDraft } from '../../../../contract/notice.ts'
import type { PhaseSummary, RunState, RunSummary } from '../../../../contract/run.ts'
import { RunRequest } from '../../../../contract/run-request.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { openConsoleDatabase, type ConsoleDatabase } from '../console-database.ts'
import { insertRun, updateRun } from '../run-journal.ts'

/** A new console.db that goes with the test. */
export function openTemporaryConsole(): ConsoleDatabase {
  const db = openConsoleDatabase(join(temporaryFolder('console'), 'console.db'), { readonly: false })
  onTestFinished(() => void db.close())
  return db
}

/** A run in the journal that has ended. */
export function endedRunIn(
  db: ConsoleDatabase,
  state: RunState = 'succeeded',
  request: Partial<RunRequest> = {},
): RunSummary {
  const whole = RunRequest.parse(request)
  const run = insertRun(db, {
    pipeline: 'production',
    dryRun: whole.dryRun,
    actor: 'An',
    startedAt: '2019-02-01T08:00:00.000Z',
    sentence: '',
    phases: AGENTS.map(phaseOf),
    request: whole,
  })
  const ended: RunSummary = { ...run, state, finishedAt: '2019-02-01T08:01:00.000Z' }
  updateRun(db, { ...run, state: 'running' })
  if (state === 'cancelled') updateRun(db, { ...run, state: 'cancelling' })
  updateRun(db, ended)
  return ended
}

const AGENTS = ['DataCollector', 'DataLoader', 'ValidationOrchestrator', 'OrderProgressTracker']

function phaseOf(agent: string): PhaseSummary {
  const nothing = { startedAt: null, durationMs: null, counts: {}, skipped: [], failures: [], healing: [] }
  return { phase: agent, agent, state: 'succeeded', ...nothing }
}

/** What a failed file makes the collector say. */
export function failedFile(file: string, given: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    agent: 'DataCollector',
    status: 'partial',
    priority: 'HIGH',
    summary: `${file} could not be read.`,
    failures: [failure('file_read_error', `${file} cannot be opened.`, { remedy: 'Repair it.', file })],
    healing: [],
    counts: null,
    metadata: null,
    ...given,
  }
}
