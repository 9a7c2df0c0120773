import { userInfo } from 'node:os'
import { createTRPCClient, TRPCClientError } from '@trpc/client'
import type { Engine } from '../../../contract/engine.ts'
import type { Automation } from '../../../contract/automation.ts'
import type { OrderViews } from '../../../contract/order-views.ts'
import type { FloorViews } from '../../../contract/floor-views.ts'
import type { FindingTriage } from '../../../contract/finding-triage.ts'
import type { RunViews } from '../../../contract/run-views.ts'
import type { SourceViews } from '../../../contract/source-views.ts'
import type { Search } from '../../../contract/search.ts'
import type { TableExport } from '../../../contract/table-export.ts'
import { EngineFailure, Failure, failure } from '../../../contract/failure.ts'
import type { AppRouter } from '../../../contract/router.ts'
import type { SettingOrigin } from '../../../contract/setting.ts'
import { actorNamed } from '../../engine/actor-named.ts'
import { ownerText, type Owner } from '../../storage/workspace/ownership.ts'
import { forwardArea } from './forward-area.ts'
import type { LinePort } from './line-port.ts'
import { ConnectionLost, portLink } from './port-link.ts'
import { watchOwner } from './watch-owner.ts'

export interface ForwardingOptions {
  readonly owner: Owner
  /** Whose decisions and runs these are; the setting, else the name of the OS user here, when absent. */
  readonly actor?: string | undefined
  /** For what is not asked of the owner: it writes no file where somebody else says. */
  readonly openForReading: () => Promise<Engine>
}

/**
 * An engine that has the owner of the workspace do everything, over a connection that it let in. Closing it hangs up and leaves
 * the owner, and the runs that were started, going on.
 *
 * @throws EngineFailure from every method what the owner's throws, and `worker_died` when the owner has gone
 */
export function forwardingEngine(port: LinePort, { owner, actor, openForReading }: ForwardingOptions): Engine {
  const api = createTRPCClient<AppRouter>({ links: [portLink(port)] })
  let chosen: Promise<string> | undefined

  async function ask<Result>(asked: Promise<Result>): Promise<Result> {
    try {
      return await asked
    } catch (error) {
      throw failureOf(error, owner)
    }
  }

  /** Not the owner's own default: the person here asks. */
  async function by(named: string | undefined): Promise<string> {
    const asked = named ?? actor
    return asked === undefined ? (chosen ??= defaultActor()) : actorNamed(asked)
  }

  async function defaultActor(): Promise<string> {
    const { value } = (await listSettings()).find(({ key }) => key === 'actor') ?? {}
    return typeof value === 'string' && value !== '' ? value : userInfo().username
  }

  const listSettings = async () => withValues(await ask(api.settings.list.query()))
  const getRun: Engine['getRun'] = run => ask(api.runs.get.query({ run }))
  const watch: Engine['watch'] = signal => watchOwner(api, { signal, explain: error => failureOf(error, owner) })

  return {
    status: () => ask(api.status.query()),
    startRun: async (request, named) => ask(api.runs.start.mutate({ request, actor: await by(named) })),
    cancelRun: async (run, named) => ask(api.runs.cancel.mutate({ run, actor: await by(named) })),
    async waitForRun(run) {
      const ended = new AbortController()
      try {
        for await (const event of watch(ended.signal)) {
          if (event.kind === 'snapshot' && event.active?.run !== run) return await getRun(run)
          if (event.kind === 'run-finished' && event.run.run === run) return event.run
        }
      } finally {
        ended.abort()
      }
      throw lost(owner)
    },
    listRuns: query => ask(api.runs.list.query(query)),
    getRun,
    watch,
    runTrend: query => ask(api.runs.trend.query(query)),
    workList: () => ask(api.workList.query()),
    listOrders: query => ask(api.orders.list.query(query)),
    getOrder: poNo => ask(api.orders.get.query({ poNo })),
    getFinding: fingerprint => ask(api.findings.get.query({ fingerprint })),
    listRules: () => ask(api.findings.rules.query()),
    listTables: () => ask(api.tables.list.query()),
    readTable: query => ask(api.tables.read.query(query)),
    listFiles: () => ask(api.tables.files.query()),
    openSourceFile: path => ask(api.tables.openFile.mutate({ path })),
    listQuarantine: query => ask(api.quarantine.list.query(query)),
    decide: async (decision, named) => ask(api.decisions.make.mutate({ decision, actor: await by(named) })),
    listDecisions: () => ask(api.decisions.list.query()),
    listNotices: query => ask(api.notices.list.query(query)),
    getNotice: notice => ask(api.notices.get.query({ notice })),
    actOnNotice: async (notice, action, named) =>
      ask(api.notices.act.mutate({ notice, action, actor: await by(named) })),
    listAudit: query => ask(api.audit.list.query(query)),
    listGenerations: () => ask(api.recovery.generations.query()),
    listRestorePoints: () => ask(api.recovery.restorePoints.query()),
    previewRestore: restorePoint => ask(api.recovery.preview.query({ restorePoint })),
    restore: async (restorePoint, named) => ask(api.recovery.restore.mutate({ restorePoint, actor: await by(named) })),
    dismissDamage: async named => ask(api.recovery.dismissDamage.mutate({ actor: await by(named) })),
    verify: () => ask(api.recovery.verify.query()),
    listChannels: () => ask(api.channels.list.query()),
    testChannel: async (channel, named) => ask(api.channels.test.mutate({ channel, actor: await by(named) })),
    confirmChannel: async (channel, code, named) =>
      ask(api.channels.confirm.mutate({ channel, code, actor: await by(named) })),
    setSecret: async (name, value, named) =>
      ask(api.channels.setSecret.mutate({ name, value, actor: await by(named) })),
    listRecentPlants: () => ask(api.settings.recentPlants.query()),
    listSettings,
    changeSettings: async (change, named) =>
      withValues(await ask(api.settings.change.mutate({ change, actor: await by(named) }))),
    ...forwardArea<Automation>(
      api.automation,
      { automationState: 'query', previewSchedule: 'query', lookAgain: 'mutation' },
      { ask, by },
    ),
    ...forwardArea<OrderViews>(
      api.orderViews,
      { orderDetail: 'query', derivation: 'query', orderRecords: 'query', countOrders: 'query' },
      { ask, by },
    ),
    ...forwardArea<FloorViews>(
      api.floor,
      {
        floorOverview: 'query',
        machineTimeline: 'query',
        floorNow: 'query',
        floorLayout: 'query',
        moldPairs: 'query',
        quality: 'query',
        floorRecords: 'query',
        floorPlan: 'query',
      },
      { ask, by },
    ),
    ...forwardArea<FindingTriage>(
      api.triage,
      {
        listTriagedFindings: 'query',
        findingDossier: 'query',
        triageFindings: 'mutation',
        undoTriage: 'mutation',
        openFindings: 'query',
        ruleBook: 'query',
        changeRule: 'mutation',
        openSourceCell: 'mutation',
      },
      { ask, by },
    ),
    ...forwardArea<RunViews>(
      api.runViews,
      {
        listRunHistory: 'query',
        runsOfPeriod: 'query',
        runDetail: 'query',
        readRunLog: 'query',
        compareRuns: 'query',
        compareRows: 'query',
        compareFindings: 'query',
        compareOrders: 'query',
        makeSupportFile: 'mutation',
      },
      { ask, by },
    ),
    ...forwardArea<SourceViews>(
      api.sources,
      {
        sourceFile: 'query',
        listRevisions: 'query',
        decideAlike: 'mutation',
        beginUpload: 'mutation',
        addToUpload: 'mutation',
        recogniseUpload: 'mutation',
        previewUpload: 'mutation',
        uploadPreview: 'query',
        listPreviewChanges: 'query',
        copyUpload: 'mutation',
        removeUpload: 'mutation',
        correctionList: 'mutation',
      },
      { ask, by },
    ),
    ...forwardArea<Search>(api.search, { search: 'query' }, { ask, by }),
    ...forwardArea<TableExport>(
      api.exports,
      {
        beginTableExport: 'mutation',
        appendToTableExport: 'mutation',
        finishTableExport: 'mutation',
        cancelTableExport: 'mutation',
        openTableExport: 'mutation',
      },
      { ask, by },
    ),
    async exportTo(kind, path) {
      const reader = await openForReading()
      try {
        return await reader.exportTo(kind, path)
      } finally {
        await reader.close()
      }
    },
    close: async () => port.close(),
  }
}

/** JSON has no undefined, so a value that may be anything counts as optional on the wire. */
function withValues(settings: readonly (Omit<SettingOrigin, 'value'> & { readonly value?: unknown })[]) {
  return settings.map((setting): SettingOrigin => ({ ...setting, value: setting.value }))
}

/** What the owner says went wrong, as it would be said here; a defect of the owner stays one. */
function failureOf(error: unknown, owner: Owner): unknown {
  if (!(error instanceof TRPCClientError)) return error
  if (error.cause instanceof ConnectionLost) return lost(owner, error)
  const data: unknown = error.data
  const told = Failure.safeParse(typeof data === 'object' && data !== null && 'failure' in data ? data.failure : null)
  return told.success ? new EngineFailure(told.data, { cause: error }) : error
}

function lost(owner: Owner, cause?: unknown): EngineFailure {
  return new EngineFailure(
    failure('worker_died', `The connection to ${ownerText(owner)} was lost.`, {
      remedy:
        'What was asked may or may not have been done: see "moldline status" and "moldline audit", then try again.',
    }),
    { cause },
  )
}
