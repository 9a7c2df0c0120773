import type { Engine } from '../../contract/engine.ts'
import { DecisionRequest } from '../../contract/decision.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { RunRequest } from '../../contract/run.ts'
import { appendDecision, listDecisions } from '../storage/console/decision-log.ts'
import { listNotices } from '../storage/console/notice-log.ts'
import { countRuns, findRun, listRuns } from '../storage/console/run-journal.ts'
import { writeSettings } from '../storage/console/setting-store.ts'
import { checkDecision } from './check-decision.ts'
import { validSettingsChange } from './effective-settings.ts'
import type { EngineOptions } from './engine-options.ts'
import { exportInThread } from './export-in-thread.ts'
import { openEngineParts, type EngineParts, type OwnedParts } from './engine-parts.ts'
import { engineStatus } from './engine-status.ts'
import { settledQuarantine } from './settled-quarantine.ts'
import { buildWorkList } from './work-list.ts'

/**
 * The engine of one plant and workspace, whoever hosts it. With `readonly` it only reads and leaves the workspace to its owner.
 *
 * @throws EngineFailure `workspace_in_use`, `workspace_not_local`, `database_unreadable`, `invalid_setting`
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const parts = await openEngineParts(options)
  const { reads, bus, clock } = parts

  return {
    status: async () => engineStatus(options, parts),
    async startRun(request, actor) {
      const { runs } = owned(parts)
      return runs.start(RunRequest.parse(request), parts.actorOr(actor))
    },
    cancelRun: async run => owned(parts).runs.cancel(run),
    waitForRun: run => owned(parts).runs.wait(run),
    async listRuns({ offset, limit }) {
      const { console: db } = parts
      return db ? { items: listRuns(db, offset, limit), total: countRuns(db) } : { items: [], total: 0 }
    },
    async getRun(run) {
      const found = parts.console && findRun(parts.console, run)
      if (found) return found
      const remedy = 'See the runs with: moldline runs'
      throw new EngineFailure(failure('run_not_found', `There is no run ${run}.`, { remedy }))
    },
    watch: signal => bus.watch(() => snapshot(parts), signal),
    workList: async () =>
      buildWorkList({ ...reads.workInputs(), notices: parts.console ? listNotices(parts.console) : [] }),
    listOrders: reads.listOrders,
    getOrder: reads.getOrder,
    listFindings: reads.listFindings,
    getFinding: reads.getFinding,
    async listRules() {
      const { rules } = parts.settings().values
      return parts.pipeline.rules.map(rule => ({ ...rule, setting: rules[rule.id] ?? {} }))
    },
    listTables: reads.listTables,
    readTable: reads.readTable,
    listFiles: reads.listFiles,
    async listQuarantine(query) {
      const { items, total } = await reads.listQuarantine(query)
      const settled = settledQuarantine(parts.console ? listDecisions(parts.console) : [])
      return { items: items.map(entry => settled.withDecision(entry)), total }
    },
    async decide(request, actor) {
      const { console: db } = owned(parts)
      const valid = DecisionRequest.parse(request)
      checkDecision(valid, reads.facts)
      const decision = appendDecision(db, valid, parts.actorOr(actor), clock().toISOString())
      parts.log.info({ decision }, 'decision made')
      bus.publish({ kind: 'data-changed' })
      return decision
    },
    listDecisions: async () => (parts.console ? listDecisions(parts.console) : []),
    listNotices: async () => (parts.console ? listNotices(parts.console) : []),
    listSettings: async () => parts.settings().origins,
    async changeSettings(change, actor) {
      const { console: db } = owned(parts)
      writeSettings(db, validSettingsChange(change), parts.actorOr(actor), clock().toISOString())
      bus.publish({ kind: 'data-changed' })
      return parts.settings().origins
    },
    exportTo: (kind, path) => exportInThread(options.workers.run, parts.workerEnvironment, { kind, path }),
    close: parts.close,
  }
}

function snapshot({ runs, console: db, pending }: EngineParts) {
  return {
    kind: 'snapshot' as const,
    active: runs?.active ?? null,
    progress: runs?.progress ?? [],
    latest: (db && listRuns(db, 0, 1)[0]) ?? null,
    pending: pending?.list ?? [],
  }
}

/** What only the owner of a workspace may do. */
function owned(parts: EngineParts): OwnedParts {
  const { runs, console: db } = parts
  if (runs && db) return { ...parts, runs, console: db }
  throw new EngineFailure(
    failure('workspace_in_use', 'This engine was opened for reading only.', {
      remedy: 'Open it as the owner of the workspace.',
    }),
  )
}
