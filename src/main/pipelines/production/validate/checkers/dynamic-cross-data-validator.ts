import { isWorkingRow } from '../../track/working-row.ts'
import { checkCavityAgainstStandard } from '../rules/cavity-against-standard.ts'
import { checkCavityMissing } from '../rules/cavity-missing.ts'
import { checkDynamicLevels } from '../rules/dynamic-levels.ts'
import { checkGaps } from '../rules/gaps.ts'
import { checkNegativeOrder, checkNegativeRecord, checkNegativeTables } from '../rules/negative-number.ts'
import { checkQuantityIdentities } from '../rules/quantity-identities.ts'
import { checkRecipeWithoutResin } from '../rules/recipe-without-resin.ts'
import { checkResinCodeMissing } from '../rules/resin-code-missing.ts'
import { checkShiftUnknown } from '../rules/shift-unknown.ts'
import { checkUnknownMachine } from '../rules/unknown-machine.ts'
import type { Checker } from './checker.ts'

/** Item, mold, machine and recipe of production rows against the standard, the gaps of the standard, and the rows' own numbers. */
export const DynamicCrossDataValidator: Checker = {
  name: 'DynamicCrossDataValidator',
  checkRecord(record, unit, context) {
    if (record.poNote !== null) checkDynamicLevels(record, unit, context) // V-3
    // A machine that stood still is nobody's fault; what it is matters once something was made.
    if (record.poNote !== null || isWorkingRow(record)) checkUnknownMachine(record, unit, context)
    checkQuantityIdentities(record, unit, context)
    checkNegativeRecord(record, unit, context)
    checkCavityMissing(record, unit, context)
    checkShiftUnknown(record, unit, context)
    checkResinCodeMissing(record, unit, context)
  },
  checkOrder(unit, context) {
    checkNegativeOrder(unit, context)
    checkCavityAgainstStandard(unit, context)
  },
  checkTables(context) {
    checkGaps(context)
    checkRecipeWithoutResin(context)
    checkNegativeTables(context)
  },
}
