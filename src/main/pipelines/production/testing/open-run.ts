import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Decision, DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import { RunRequest } from '../../../../contract/run-request.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../../contract/setting.ts'
import { programUrl } from '../../../../testing/program-url.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { silentLog, type Log } from '../../../pipeline/log.ts'
import type { PipelineEnvironment, RunInput, RunResult } from '../../../pipeline/pipeline-definition.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { openPlantDatabase } from '../../../storage/open-plant-database.ts'
import { openWorkspace } from '../../../storage/workspace/open-workspace.ts'
import { openProduction } from '../open-production.ts'

export interface RunOptions {
  readonly request?: Partial<RunRequest>
  readonly settings?: Partial<Settings>
  readonly signal?: AbortSignal
  readonly journal?: Partial<RunInput['journal']>
  readonly log?: Log
}

/** A plant with a workspace of its own and real readers, run by hand. */
export interface OpenRun {
  readonly workspace: string
  readonly environment: PipelineEnvironment
  run(options?: RunOptions): Promise<RunResult & { readonly number: number }>
  /** Oldest first. */
  readonly decisions: readonly Decision[]
  /** A person's decision, in force from the next run on. */
  decide(subject: DecisionSubject, kind: DecisionKind, values?: Decision['values']): void
  /** Reads what the runs left behind. */
  read<Result>(look: (db: PlantDatabase) => Result): Result
}

/** @param whenDone takes what closes it; without it the test that runs closes it at its end */
export function openRun(plant: string, whenDone: (close: () => Promise<void>) => void = onTestFinished): OpenRun {
  const workspace = openWorkspace(join(temporaryFolder('workspace'), 'workspace'))
  const readerEntry = programUrl('reader')
  const clock = () => new Date('2019-02-01T08:00:00Z')
  const environment = { plant, workspace: workspace.dir, schemasPath: null, readerEntry, clock }
  const runner = openProduction(environment)
  whenDone(() => runner.close())
  const decisions: Decision[] = []
  let number = 0
  return {
    workspace: workspace.dir,
    environment,
    decisions,
    async run({
      request = {},
      settings = {},
      signal = new AbortController().signal,
      journal = {},
      log = silentLog,
    } = {}) {
      number += 1
      const result = await runner.execute({
        run: number,
        request: RunRequest.parse(request),
        settings: { ...DEFAULT_SETTINGS, retryDelayMs: 0, readers: 1, ...settings },
        decisions,
        signal,
        log,
        journal: { phaseStarted() {}, progressed() {}, phaseFinished() {}, ...journal },
      })
      return { ...result, number }
    },
    decide(subject, kind, values = {}) {
      const id = decisions.length + 1
      decisions.push({ id, at: clock().toISOString(), actor: 'An', subject, kind, reason: 'as agreed', values })
    },
    read(look) {
      const db = openPlantDatabase(workspace.plantDatabase, { readonly: true })
      try {
        return look(db)
      } finally {
        db.close()
      }
    },
  }
}
