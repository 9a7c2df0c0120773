import { checkOrderTwiceUnderOneDate } from '../rules/order-twice-under-one-date.ts'
import { checkPoFieldsDiffer } from '../rules/po-fields-differ.ts'
import { checkPoUnknown } from '../rules/po-unknown.ts'
import { checkProductionWithoutOrder } from '../rules/production-without-order.ts'
import { checkRecordBeforeOrder } from '../rules/record-before-order.ts'
import { checkSameMachineShiftOrder } from '../rules/same-machine-shift-order.ts'
import type { Checker } from './checker.ts'

/** Production rows against the orders they were made for. */
export const PORequiredCriticalValidator: Checker = {
  name: 'PORequiredCriticalValidator',
  checkRecord(record, unit, context) {
    checkPoFieldsDiffer(record, unit, context)
    checkPoUnknown(record, unit, context)
    checkRecordBeforeOrder(record, unit, context)
    checkProductionWithoutOrder(record, unit, context)
  },
  checkOrder(unit, context) {
    checkOrderTwiceUnderOneDate(unit, context)
    checkSameMachineShiftOrder(unit, context)
  },
  checkTables() {},
}
