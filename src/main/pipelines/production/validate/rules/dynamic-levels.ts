import type { CheckContext } from '../check-context.ts'
import { coversDay } from '../master/machine-layout.ts'
import type { MasterData } from '../master/master-data.ts'
import { sameRecipe } from '../master/recipe.ts'
import { listsMold, type StandardItem, standardItemOf } from '../master/standard.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import type { RecordRow } from '../rows/record-rows.ts'
import { reportDynamicItem } from './dynamic-item.ts'
import { reportDynamicMold } from './dynamic-mold.ts'
import { reportDynamicRecipe } from './dynamic-recipe.ts'
import { reportDynamicTonnage } from './dynamic-tonnage.ts'

/**
 * A production row against what its item may be made with, level by level: item, mold, tonnage, recipe (production spec V-15). A level
 * that fails takes those built on it along, as the reference does; the cause says which is the root (Q39). What master data leave
 * open is not held against the row: a mold or recipe that is missing there (Q38), a machine without tonnage (Q37).
 */
export function checkDynamicLevels(record: RecordRow, unit: OrderUnit, context: CheckContext): void {
  const { master } = context
  const item = standardItemOf(master.standard, record.itemCode, record.itemName)
  if (item === null) reportDynamicItem(record, unit, context)
  const isListed = item !== null && listsMold(item, record.moldNo)
  if (!isListed) reportDynamicMold(record, unit, context)
  if (!isListed || !fitsMold(item, record, master)) reportDynamicTonnage(record, unit, context)
  if (item === null || !fitsRecipe(item, record)) reportDynamicRecipe(record, unit, context)
}

/** Of layouts that overlap on the day any may fit; the overlap is a finding of its own (production spec Q36). */
function fitsMold({ molds }: StandardItem, record: RecordRow, master: MasterData): boolean {
  const tonnages = record.moldNo === null ? null : (molds?.get(record.moldNo) ?? null)
  if (tonnages === null) return true
  const layouts = record.machineCode === null ? undefined : master.layouts.get(record.machineCode)
  if (layouts === undefined) return false
  for (const layout of layouts) {
    if (layout.tonnage !== null && coversDay(layout, record.recordDate) && tonnages.has(layout.tonnage)) return true
  }
  return false
}

function fitsRecipe({ recipes }: StandardItem, record: RecordRow): boolean {
  if (recipes === null) return true
  for (const recipe of recipes) if (sameRecipe(record, recipe)) return true
  return false
}
