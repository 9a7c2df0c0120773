import { basename, resolve } from 'node:path'
import type { Engine } from '../../contract/engine.ts'
import { CHANNELS } from '../../contract/delivery.ts'
import { DecisionRequest } from '../../contract/decision.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { NoticeAction, type Notice } from '../../contract/notice.ts'
import { NoticeQuery } from '../../contract/query.ts'
import { RunRequest } from '../../contract/run-request.ts'
import { appendDecision, listDecisions } from '../storage/console/decision-log.ts'
import { listAudit } from '../storage/console/list-audit.ts'
import { listNotices } from '../storage/console/list-notices.ts'
import { countRuns, findRun, listRuns } from '../storage/console/run-journal.ts'
import { runTrend } from '../storage/console/run-trend.ts'
import { writeSettings } from '../storage/console/setting-store.ts'
import { guarded } from '../storage/storage-failure.ts'
import { createChangedFilesDesk } from './changed-files-desk.ts'
import { channelStatus } from './channel-status.ts'
import { checkDecision } from './check-decision.ts'
import { checkPhasePolicies } from './check-phase-policies.ts'
import { checkRunRequest } from './check-run-request.ts'
import { decisionFacts } from './decision-facts.ts'
import { validSettingsChange } from './effective-settings.ts'
import type { EngineOptions } from './engine-options.ts'
import { exportInThread } from './export-in-thread.ts'
import { owned, type EngineParts } from './engine-parts.ts'
import { checkSchedule } from './automation/check-schedule.ts'
import { createAutomation } from './automation/create-automation.ts'
import { createOrderViews } from './order-views/create-order-views.ts'
import { createFloorViews } from './floor-views/create-floor-views.ts'
import { createFindingTriage } from './finding-triage/create-finding-triage.ts'
import { openFindingsDesk } from './finding-triage/open-findings.ts'
import { createRunViews } from './run-views/create-run-views.ts'
import { createSourceViews } from './source-views/create-source-views.ts'
import { createSearch } from './search/create-search.ts'
import { createTableExport } from './table-export/create-table-export.ts'
import { engineStatus } from './engine-status.ts'
import { noticeDetail } from './notice-detail.ts'
import { openAsOwner } from './open-as-owner.ts'
import { openForReading } from './open-for-reading.ts'
import { openSourceFile } from './open-source-file.ts'
import { settledQuarantine } from './settled-quarantine.ts'
import { buildWorkList } from './work-list.ts'

/**
 * The engine of one plant and workspace, whoever hosts it. With `readonly` it only reads and leaves the workspace to its owner.
 *
 * @throws EngineFailure `workspace_in_use`, `workspace_not_local`, `database_unreadable`, `invalid_setting`
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const parts = options.readonly ? openForReading(options) : await openAsOwner(options)
  const { reads, bus, clock } = parts
  const decisions = () => (parts.console ? listDecisions(parts.console) : [])
  const decidable = () => decisionFacts(reads.facts, decisions)
  const openFindings = openFindingsDesk(parts)
  const changed = createChangedFilesDesk({
    plant: parts.workerEnvironment.plant,
    reads,
    clock,
    onFirstLook: parts.automation && (pending => bus.publish({ kind: 'files-settled', pending })),
  })

  return {
    async status() {
      const status = await openFindings.withoutSettled(engineStatus(options, parts))
      return parts.automation?.pending || status.activeRun ? status : { ...status, pending: await changed.list() }
    },
    async startRun(request, actor) {
      const { runs } = owned(parts)
      const valid = RunRequest.parse(request)
      checkRunRequest(valid, { ...reads, phases: parts.pipeline.phases, decisions: decidable() })
      return runs.start(valid, parts.actorOr(actor))
    },
    cancelRun: async (run, actor) => owned(parts).runs.cancel(run, parts.actorOr(actor)),
    waitForRun: run => owned(parts).runs.wait(run),
    async listRuns({ offset, limit }) {
      const { console: db } = parts
      if (!db) return { items: [], total: 0 }
      return { items: listRuns(db, offset, limit).map(run => parts.asItIs(run)), total: countRuns(db) }
    },
    async getRun(run) {
      const found = parts.console && findRun(parts.console, run)
      if (found) return parts.asItIs(found)
      const remedy = 'See the runs with: moldline runs'
      throw new EngineFailure(failure('run_not_found', `There is no run ${run}.`, { remedy }))
    },
    watch: signal => bus.watch(() => snapshot(parts), signal),
    async workList() {
      const found = (parts.automation && (await parts.heavy.ask('work-inputs', null))) ?? reads.workInputs()
      const inputs = { ...found, notices: openNotices(parts) }
      const { errors = inputs.errors } = (await openFindings.summary()) ?? {}
      return buildWorkList({ ...inputs, errors })
    },
    // A single command has nobody who waits beside it, and is over before a thread has started.
    listOrders: async query =>
      (parts.automation && (await parts.heavy.ask('list-orders', query))) ?? reads.listOrders(query),
    getOrder: reads.getOrder,
    getFinding: reads.getFinding,
    async listRules() {
      const { rules } = parts.settings().values
      return parts.pipeline.rules.map(rule => ({ ...rule, setting: rules[rule.id] ?? {} }))
    },
    listTables: reads.listTables,
    readTable: reads.readTable,
    listFiles: reads.listFiles,
    async openSourceFile(path) {
      const { openFile = () => false } = options
      openSourceFile(path, { plant: parts.workerEnvironment.plant, findFile: reads.facts.findFile, openFile })
    },
    async listQuarantine(query) {
      const { items, total } = await reads.listQuarantine(query)
      const settled = settledQuarantine(decisions())
      return { items: items.map(entry => settled.withDecision(entry)), total }
    },
    async decide(request, actor) {
      const { console: db } = owned(parts)
      const valid = DecisionRequest.parse(request)
      checkDecision(valid, decidable())
      const by = parts.actorOr(actor)
      const decision = guarded(db.name, () => appendDecision(db, valid, by, clock().toISOString()))
      parts.log.info({ decision }, 'decision made')
      bus.publish({ kind: 'data-changed' })
      return decision
    },
    listDecisions: async () => decisions(),
    async listNotices(query) {
      const { console: db } = parts
      if (db) return listNotices(db, query, clock().toISOString())
      return { items: [], total: 0, byState: { new: 0, acknowledged: 0, 'in-progress': 0, snoozed: 0, resolved: 0 } }
    },
    async getNotice(id) {
      const found = parts.console && noticeDetail(parts.console, id, clock().toISOString())
      if (found) return found
      const remedy = 'See the notices with: moldline notices'
      throw new EngineFailure(failure('notice_not_found', `There is no notice ${id}.`, { remedy }))
    },
    actOnNotice: async (id, action, actor) =>
      owned(parts).notices.act(id, NoticeAction.parse(action), parts.actorOr(actor)),
    listAudit: async query => (parts.console ? listAudit(parts.console, query) : { items: [], total: 0 }),
    runTrend: async query => (parts.console ? runTrend(parts.console, query) : []),
    listGenerations: parts.recoveryReader.listGenerations,
    listRestorePoints: parts.recoveryReader.listRestorePoints,
    previewRestore: parts.recoveryReader.previewRestore,
    async restore(id, actor) {
      await owned(parts).recovery.restore(id, parts.actorOr(actor))
      return engineStatus(options, parts)
    },
    async dismissDamage(actor) {
      await owned(parts).recovery.dismissDamage(parts.actorOr(actor))
      return engineStatus(options, parts)
    },
    verify: parts.recoveryReader.verify,
    async listChannels() {
      const { delivery, console: db, settings, secrets } = parts
      if (delivery) return delivery.listChannels()
      const facts = { db, settings: settings().values, secrets: secrets.store, hasDesktop: false }
      return Promise.all(CHANNELS.map(channel => channelStatus(channel, facts)))
    },
    testChannel: async (channel, actor) => owned(parts).delivery.testChannel(channel, parts.actorOr(actor)),
    confirmChannel: async (channel, code, actor) =>
      owned(parts).delivery.confirmChannel(channel, code, parts.actorOr(actor)),
    setSecret: async (name, value, actor) => owned(parts).delivery.setSecret(name, value, parts.actorOr(actor)),
    async listRecentPlants() {
      const { plant } = parts.workerEnvironment
      const used = (await options.recentPlants?.()) ?? []
      return used.map(folder => ({ plant: folder, name: basename(folder), isOpen: resolve(folder) === resolve(plant) }))
    },
    listSettings: async () => parts.settings().origins,
    async changeSettings(change, actor) {
      const { console: db } = owned(parts)
      const valid = validSettingsChange(change)
      checkPhasePolicies(parts.pipeline.phases, valid)
      const by = parts.actorOr(actor)
      checkSchedule(valid, parts.settings().values)
      guarded(db.name, () => writeSettings(db, valid, by, clock().toISOString()))
      await parts.automation?.settingsChanged()
      bus.publish({ kind: 'data-changed' })
      return parts.settings().origins
    },
    ...createAutomation(parts, options),
    ...createOrderViews(parts, options),
    ...createFloorViews(parts, options),
    ...createFindingTriage(parts, options),
    ...createRunViews(parts, options),
    ...createSourceViews(parts, options),
    ...createSearch(parts, options),
    ...createTableExport(parts, options),
    exportTo: (kind, path) => exportInThread(options.workers.run, parts.workerEnvironment, { kind, path }),
    close: parts.close,
  }
}

/** What waits for a person, newest first. */
function openNotices({ console: db, clock }: EngineParts): readonly Notice[] {
  const query = NoticeQuery.parse({ states: ['new', 'acknowledged', 'in-progress'] })
  return db ? listNotices(db, query, clock().toISOString()).items : []
}

function snapshot({ runs, console: db, automation, asItIs }: EngineParts) {
  const latest = db && listRuns(db, 0, 1)[0]
  return {
    kind: 'snapshot' as const,
    active: runs?.active ?? null,
    progress: runs?.progress ?? [],
    latest: latest ? asItIs(latest) : null,
    pending: automation?.pending?.list ?? [],
    ...(automation && { automation: automation.state }),
  }
}
