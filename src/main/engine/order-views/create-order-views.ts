import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { OrderViews } from '../../../contract/order-views.ts'
import type { EngineOptions } from '../engine-options.ts'
import type { EngineParts } from '../engine-parts.ts'

/** What stands behind the figures of one order. Everything is read off the control thread: an order may have thousands of records. */
export function createOrderViews({ heavy }: EngineParts, _options: EngineOptions): OrderViews {
  return {
    async orderDetail(input) {
      return (await heavy.ask('order-detail', input)) ?? unknownOrder(input.poNo)
    },
    async derivation(input) {
      return (await heavy.ask('derive-figure', input)) ?? unknownOrder(input.poNo)
    },
    async orderRecords(input) {
      return (await heavy.ask('order-records', input)) ?? { items: [], total: 0 }
    },
    async countOrders(input) {
      return (await heavy.ask('count-orders', input.views)) ?? input.views.map(() => 0)
    },
  }
}

function unknownOrder(poNo: string): never {
  throw new EngineFailure(
    failure('order_not_found', `There is no order ${poNo}.`, { remedy: 'See them with: moldline orders' }),
  )
}
