import { z } from 'zod'
import type { Page } from './page.ts'
import type { OrderDetail, OrderRecord } from './order-breakdown.ts'
import { type Derivation, ORDER_FIGURES } from './order-derivation.ts'
import { OrderColumnFilter } from './query.ts'

const poNo = z.string().min(1).max(200)
const offset = z.number().int().min(0).default(0)
const limit = z.number().int().min(1).max(1_000).default(200)

export const OrderDetailQuery = z.strictObject({ poNo })
export type OrderDetailQuery = z.infer<typeof OrderDetailQuery>

export const DerivationQuery = z.strictObject({
  poNo,
  figure: z.enum(ORDER_FIGURES),
  /** Entry of a map figure, e.g. a day, or of a split as `splitKey` writes it; null = all of it. */
  key: z.string().max(500).nullable().default(null),
  /** Of contributions and excluded rows alike. */
  offset,
  limit,
})
export type DerivationQuery = z.infer<typeof DerivationQuery>

export const OrderRecordQuery = z.strictObject({ poNo, offset, limit })
export type OrderRecordQuery = z.infer<typeof OrderRecordQuery>

export const OrderCountQuery = z.strictObject({
  /** One list of conditions for each number asked for. */
  views: z.array(z.array(OrderColumnFilter).max(50)).min(1).max(50),
})
export type OrderCountQuery = z.infer<typeof OrderCountQuery>

/** What stands behind the figures of one order. */
export interface OrderViews {
  /** @throws EngineFailure `order_not_found` */
  orderDetail(input: OrderDetailQuery): Promise<OrderDetail>
  /** @throws EngineFailure `order_not_found` */
  derivation(input: DerivationQuery): Promise<Derivation>
  /** Records that name the order, in input order. */
  orderRecords(input: OrderRecordQuery): Promise<Page<OrderRecord>>
  /** How many orders meet each list of conditions. */
  countOrders(input: OrderCountQuery): Promise<readonly number[]>
}
