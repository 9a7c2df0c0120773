import { FloorRecordQuery } from '../floor-record.ts'
import { PairQuery } from '../floor-state.ts'
import { TimelineQuery } from '../machine-timeline.ts'
import { procedure, t } from '../procedure.ts'
import { QualityQuery } from '../quality.ts'

/** The procedures of `FloorViews`, each named as its method. */
export const floorViewsRoutes = t.router({
  floorOverview: procedure.query(({ ctx }) => ctx.engine.floorOverview()),
  machineTimeline: procedure.input(TimelineQuery).query(({ ctx, input }) => ctx.engine.machineTimeline(input)),
  floorNow: procedure.query(({ ctx }) => ctx.engine.floorNow()),
  floorLayout: procedure.query(({ ctx }) => ctx.engine.floorLayout()),
  moldPairs: procedure.input(PairQuery).query(({ ctx, input }) => ctx.engine.moldPairs(input)),
  quality: procedure.input(QualityQuery).query(({ ctx, input }) => ctx.engine.quality(input)),
  floorRecords: procedure.input(FloorRecordQuery).query(({ ctx, input }) => ctx.engine.floorRecords(input)),
  floorPlan: procedure.query(({ ctx }) => ctx.engine.floorPlan()),
})
