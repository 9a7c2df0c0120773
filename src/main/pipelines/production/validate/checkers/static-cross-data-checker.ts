import { checkDuplicateRecords, checkDuplicateTables } from '../rules/duplicate-key.ts'
import { checkItemIncomplete } from '../rules/item-incomplete.ts'
import { checkMoldListAgainstNumber } from '../rules/mold-list-against-number.ts'
import { checkOverlappingLayouts } from '../rules/overlapping-layouts.ts'
import { checkStaticComposition } from '../rules/static-composition.ts'
import { checkStaticItem } from '../rules/static-item.ts'
import { checkStaticResin } from '../rules/static-resin.ts'
import { ORDER_ROWS } from '../rows/order-rows.ts'
import type { Checker } from './checker.ts'

/** Items, materials and recipes of orders and production rows against the static tables, and the keys of all tables. */
export const StaticCrossDataChecker: Checker = {
  name: 'StaticCrossDataChecker',
  checkRecord(record, { recordRows }, context) {
    if (record.poNote === null) return // V-3
    checkStaticItem(record, recordRows, context)
    checkItemIncomplete(record, recordRows, context)
    checkStaticResin(record, recordRows, context)
    checkStaticComposition(record, recordRows, context)
  },
  checkOrder(unit, context) {
    checkDuplicateRecords(unit, context)
    const { order } = unit
    if (order === null) return
    checkStaticItem(order, ORDER_ROWS, context)
    checkItemIncomplete(order, ORDER_ROWS, context)
    checkStaticResin(order, ORDER_ROWS, context)
    checkStaticComposition(order, ORDER_ROWS, context)
  },
  checkTables(context) {
    checkDuplicateTables(context)
    checkOverlappingLayouts(context)
    checkMoldListAgainstNumber(context)
  },
}
