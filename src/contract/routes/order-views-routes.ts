import { DerivationQuery, OrderCountQuery, OrderDetailQuery, OrderRecordQuery } from '../order-views.ts'
import { procedure, t } from '../procedure.ts'

/** The procedures of `OrderViews`, each named as its method. */
export const orderViewsRoutes = t.router({
  orderDetail: procedure.input(OrderDetailQuery).query(({ ctx, input }) => ctx.engine.orderDetail(input)),
  derivation: procedure.input(DerivationQuery).query(({ ctx, input }) => ctx.engine.derivation(input)),
  orderRecords: procedure.input(OrderRecordQuery).query(({ ctx, input }) => ctx.engine.orderRecords(input)),
  countOrders: procedure.input(OrderCountQuery).query(({ ctx, input }) => ctx.engine.countOrders(input)),
})
