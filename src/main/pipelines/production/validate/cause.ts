import type { Description } from './master/description.ts'
import type { MasterData } from './master/master-data.ts'
import { hasPair } from './master/pair-index.ts'
import { listsMold, standardItemOf } from './master/standard.ts'
import { unknownMaterials } from './master/unknown-materials.ts'
import { shown } from './shown.ts'

/** A row that says which mold made the item. */
interface MoldedRow extends Description {
  readonly moldNo: string | null
}

/*
 * Cause keys group findings by what a person would correct: `table:key` is the entity of a table that is missing or wrong there.
 * One wrong item code on a record, and one item missing from itemInfo with all its records, are one cause each (production spec Q39).
 */

/**
 * The cause of whatever is wrong with a row's item: a code and name that no table knows is one fault of its own, whichever checks
 * trip over it. Null when the item is known somewhere; then the table that lacks it is at fault.
 */
export function strangerCause(row: Description, master: MasterData): string | null {
  const { itemCode, itemName } = row
  if (hasPair(master.items, itemCode, itemName)) return null
  if (standardItemOf(master.standard, itemCode, itemName) !== null) return null
  if (master.recipes.get(itemCode)?.some(recipe => recipe.itemName === itemName) === true) return null
  return `itemInfo:${shown(itemCode ?? itemName)}`
}

/** The cause of a recipe that does not fit: a strange item, else a material nobody knows, else the item's recipes. */
export function recipeCause(row: Description, master: MasterData): string {
  return strangerCause(row, master) ?? materialCause(row, master) ?? `itemCompositionSummary:${shown(row.itemCode)}`
}

/** The first material of the row that is not in resinInfo. */
export function materialCause(row: Description, master: MasterData): string | null {
  const material = unknownMaterials(row, master)[0]
  return material === undefined ? null : `resinInfo:${shown(material.code ?? material.name)}`
}

/** The cause of an item without a standard: a strange item, else one that moldSpecificationSummary lacks. */
export function standardItemCause(row: Description, master: MasterData): string {
  return strangerCause(row, master) ?? `moldSpecificationSummary:${shown(row.itemCode)}`
}

/** The cause of a mold that does not fit: the item's, else a mold nobody knows, else the item's list. */
export function moldCause(row: MoldedRow, master: MasterData): string {
  const { itemCode, itemName, moldNo } = row
  if (standardItemOf(master.standard, itemCode, itemName) === null) return standardItemCause(row, master)
  if (moldNo === null || !master.molds.has(moldNo)) return `moldInfo:${shown(moldNo)}`
  return `moldSpecificationSummary:${shown(itemCode)} with ${moldNo}`
}

/** The cause of a tonnage that does not fit: the mold's, else its tonnages in moldInfo. */
export function tonnageCause(row: MoldedRow, tonnage: string, master: MasterData): string {
  const item = standardItemOf(master.standard, row.itemCode, row.itemName)
  if (item === null || !listsMold(item, row.moldNo)) return moldCause(row, master)
  return `moldInfo:${shown(row.moldNo)} at ${tonnage} t`
}
