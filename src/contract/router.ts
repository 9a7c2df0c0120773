import { z } from 'zod'
import { ActorName } from './actor-name.ts'
import { DecisionRequest } from './decision.ts'
import { ChannelCode, CHANNELS } from './delivery.ts'
import { NoticeAction } from './notice.ts'
import { AuditQuery, NoticeQuery, OrderQuery, QuarantineQuery, RunQuery, TableQuery, TrendQuery } from './query.ts'
import { procedure, t } from './procedure.ts'
import { automationRoutes } from './routes/automation-routes.ts'
import { orderViewsRoutes } from './routes/order-views-routes.ts'
import { floorViewsRoutes } from './routes/floor-views-routes.ts'
import { findingTriageRoutes } from './routes/finding-triage-routes.ts'
import { runViewsRoutes } from './routes/run-views-routes.ts'
import { sourceViewsRoutes } from './routes/source-views-routes.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { tableExportRoutes } from './routes/table-export-routes.ts'
import { RunRequest } from './run-request.ts'
import { SECRET_NAMES, SecretValue } from './secret-store.ts'
import { SettingsChange } from './setting.ts'

const runNumber = z.strictObject({ run: z.number().int().positive() })
const noticeNumber = z.number().int().positive()
const restorePoint = z.string().min(1).max(200)
const channel = z.enum(CHANNELS)
const actor = ActorName.optional()

/** The one API of the console; every host serves this router. */
export const router = t.router({
  status: procedure.query(({ ctx }) => ctx.engine.status()),
  workList: procedure.query(({ ctx }) => ctx.engine.workList()),
  runs: t.router({
    start: procedure
      .input(z.strictObject({ request: RunRequest, actor }))
      .mutation(({ ctx, input }) => ctx.engine.startRun(input.request, input.actor)),
    cancel: procedure
      .input(z.strictObject({ run: z.number().int().positive(), actor }))
      .mutation(({ ctx, input }) => ctx.engine.cancelRun(input.run, input.actor)),
    list: procedure.input(RunQuery).query(({ ctx, input }) => ctx.engine.listRuns(input)),
    trend: procedure.input(TrendQuery).query(({ ctx, input }) => ctx.engine.runTrend(input)),
    get: procedure.input(runNumber).query(({ ctx, input }) => ctx.engine.getRun(input.run)),
    /** First how things stand, then every change; a client that reconnects starts over from the snapshot. */
    watch: procedure.subscription(({ ctx, signal }) => ctx.engine.watch(signal)),
  }),
  orders: t.router({
    list: procedure.input(OrderQuery).query(({ ctx, input }) => ctx.engine.listOrders(input)),
    get: procedure
      .input(z.strictObject({ poNo: z.string().max(200) }))
      .query(({ ctx, input }) => ctx.engine.getOrder(input.poNo)),
  }),
  findings: t.router({
    get: procedure
      .input(z.strictObject({ fingerprint: z.string().max(200) }))
      .query(({ ctx, input }) => ctx.engine.getFinding(input.fingerprint)),
    rules: procedure.query(({ ctx }) => ctx.engine.listRules()),
  }),
  tables: t.router({
    list: procedure.query(({ ctx }) => ctx.engine.listTables()),
    read: procedure.input(TableQuery).query(({ ctx, input }) => ctx.engine.readTable(input)),
    files: procedure.query(({ ctx }) => ctx.engine.listFiles()),
    openFile: procedure
      .input(z.strictObject({ path: z.string().min(1).max(1_000) }))
      .mutation(({ ctx, input }) => ctx.engine.openSourceFile(input.path)),
  }),
  quarantine: t.router({
    list: procedure.input(QuarantineQuery).query(({ ctx, input }) => ctx.engine.listQuarantine(input)),
  }),
  decisions: t.router({
    make: procedure
      .input(z.strictObject({ decision: DecisionRequest, actor }))
      .mutation(({ ctx, input }) => ctx.engine.decide(input.decision, input.actor)),
    list: procedure.query(({ ctx }) => ctx.engine.listDecisions()),
  }),
  notices: t.router({
    list: procedure.input(NoticeQuery).query(({ ctx, input }) => ctx.engine.listNotices(input)),
    get: procedure
      .input(z.strictObject({ notice: noticeNumber }))
      .query(({ ctx, input }) => ctx.engine.getNotice(input.notice)),
    act: procedure
      .input(z.strictObject({ notice: noticeNumber, action: NoticeAction, actor }))
      .mutation(({ ctx, input }) => ctx.engine.actOnNotice(input.notice, input.action, input.actor)),
  }),
  audit: t.router({
    list: procedure.input(AuditQuery).query(({ ctx, input }) => ctx.engine.listAudit(input)),
  }),
  recovery: t.router({
    generations: procedure.query(({ ctx }) => ctx.engine.listGenerations()),
    restorePoints: procedure.query(({ ctx }) => ctx.engine.listRestorePoints()),
    preview: procedure
      .input(z.strictObject({ restorePoint }))
      .query(({ ctx, input }) => ctx.engine.previewRestore(input.restorePoint)),
    restore: procedure
      .input(z.strictObject({ restorePoint, actor }))
      .mutation(({ ctx, input }) => ctx.engine.restore(input.restorePoint, input.actor)),
    dismissDamage: procedure
      .input(z.strictObject({ actor }))
      .mutation(({ ctx, input }) => ctx.engine.dismissDamage(input.actor)),
    verify: procedure.query(({ ctx }) => ctx.engine.verify()),
  }),
  channels: t.router({
    list: procedure.query(({ ctx }) => ctx.engine.listChannels()),
    test: procedure
      .input(z.strictObject({ channel, actor }))
      .mutation(({ ctx, input }) => ctx.engine.testChannel(input.channel, input.actor)),
    confirm: procedure
      .input(z.strictObject({ channel, code: ChannelCode, actor }))
      .mutation(({ ctx, input }) => ctx.engine.confirmChannel(input.channel, input.code, input.actor)),
    setSecret: procedure
      .input(z.strictObject({ name: z.enum(SECRET_NAMES), value: SecretValue.nullable(), actor }))
      .mutation(({ ctx, input }) => ctx.engine.setSecret(input.name, input.value, input.actor)),
  }),
  settings: t.router({
    list: procedure.query(({ ctx }) => ctx.engine.listSettings()),
    recentPlants: procedure.query(({ ctx }) => ctx.engine.listRecentPlants()),
    change: procedure
      .input(z.strictObject({ change: SettingsChange, actor }))
      .mutation(({ ctx, input }) => ctx.engine.changeSettings(input.change, input.actor)),
  }),
  automation: automationRoutes,
  orderViews: orderViewsRoutes,
  floor: floorViewsRoutes,
  triage: findingTriageRoutes,
  runViews: runViewsRoutes,
  sources: sourceViewsRoutes,
  search: searchRoutes,
  exports: tableExportRoutes,
})

export type AppRouter = typeof router
export const createCaller = t.createCallerFactory(router)
