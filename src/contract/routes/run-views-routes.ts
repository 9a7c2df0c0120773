import { procedure, t } from '../procedure.ts'
import { RunLogQuery } from '../run-log.ts'
import {
  FindingDifferenceQuery,
  OrderDifferenceQuery,
  RowDifferenceQuery,
  RunHistoryQuery,
  RunNumber,
  RunPair,
  RunPeriodQuery,
  SupportRequest,
} from '../run-views.ts'

/** The procedures of `RunViews`, each named as its method. */
export const runViewsRoutes = t.router({
  listRunHistory: procedure.input(RunHistoryQuery).query(({ ctx, input }) => ctx.engine.listRunHistory(input)),
  runsOfPeriod: procedure.input(RunPeriodQuery).query(({ ctx, input }) => ctx.engine.runsOfPeriod(input)),
  runDetail: procedure.input(RunNumber).query(({ ctx, input }) => ctx.engine.runDetail(input)),
  readRunLog: procedure.input(RunLogQuery).query(({ ctx, input }) => ctx.engine.readRunLog(input)),
  compareRuns: procedure.input(RunPair).query(({ ctx, input }) => ctx.engine.compareRuns(input)),
  compareRows: procedure.input(RowDifferenceQuery).query(({ ctx, input }) => ctx.engine.compareRows(input)),
  compareFindings: procedure.input(FindingDifferenceQuery).query(({ ctx, input }) => ctx.engine.compareFindings(input)),
  compareOrders: procedure.input(OrderDifferenceQuery).query(({ ctx, input }) => ctx.engine.compareOrders(input)),
  makeSupportFile: procedure.input(SupportRequest).mutation(({ ctx, input }) => ctx.engine.makeSupportFile(input)),
})
