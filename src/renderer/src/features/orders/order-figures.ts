import { moldedPercent } from '../../../../contract/order-figures.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'

/** Share of the ordered quantity that is molded, 0 to 1, as it is shown: what is not finished is never rounded up to 100 %. */
export function moldedShare(order: OrderProgress): number | null {
  const percent = moldedPercent(order)
  return percent === null ? null : percent < 100 ? Math.min(0.99, percent / 100) : 1
}
