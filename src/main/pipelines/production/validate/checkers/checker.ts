import type { CheckerName } from '../../../../../contract/rule.ts'
import type { CheckContext } from '../check-context.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import type { RecordRow } from '../rows/record-rows.ts'

/** One of the three checkers (production spec 6.1): pure, it reports to its context and touches nothing else. */
export interface Checker {
  readonly name: CheckerName
  /** One production row of a unit. */
  checkRecord(record: RecordRow, unit: OrderUnit, context: CheckContext): void
  /** The order of a unit, and what shows only in several of its rows. */
  checkOrder(unit: OrderUnit, context: CheckContext): void
  /** The static tables. */
  checkTables(context: CheckContext): void
}
