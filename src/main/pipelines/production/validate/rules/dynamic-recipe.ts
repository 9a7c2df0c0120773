import { recipeCause } from '../cause.ts'
import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import { DESCRIPTION_COLUMNS } from '../master/description.ts'
import { recipeText } from '../master/recipe.ts'
import { standardItemOf } from '../master/standard.ts'
import { orderWarning } from '../reference-warning.ts'
import { REPORT_ORDER } from '../report-order.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordContext, recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named, shown } from '../shown.ts'

/** The materials are not a recipe of the item (production spec V-15, level recipe). */
export function reportDynamicRecipe(record: RecordRow, unit: OrderUnit, { master, report }: CheckContext): void {
  const { itemCode, itemName } = record
  const [code, name, recipe] = [shown(itemCode), shown(itemName), shown(recipeText(record))]
  const recipes = standardItemOf(master.standard, itemCode, itemName)?.recipes ?? []
  const allowed = recipes.map(row => recipeText(row) ?? '').join(' or ')
  const action = 'update_itemCompositionSummary_or_double_check_productRecords'
  report(
    finding(record, unit.recordRows, {
      rule: 'dynamic-recipe',
      order: REPORT_ORDER.dynamicRecipe,
      columns: DESCRIPTION_COLUMNS.slice(2),
      comparedWith: cellsOf('itemCompositionSummary', recipes, DESCRIPTION_COLUMNS.slice(2)),
      message: `${recordPlace(record)} made item ${named(itemCode)} from ${named(recipeText(record))}; ${allowed === '' ? 'no recipe is known for it' : `its recipe is ${allowed}`}.`,
      evidence: { itemCode, itemName, recipe: recipeText(record), recipes: allowed === '' ? null : allowed },
      cause: recipeCause(record, master),
      warning: orderWarning(record.poNote, {
        warningType: 'item_composition_warnings',
        mismatchType: 'item_and_item_composition_not_matched',
        requiredAction: action,
        message: `(${recordContext(record)}, ${code}, ${name}, ${recipe}) - Mismatch: (${code},${name})_and_${recipe}_not_matched. Please ${action}`,
      }),
    }),
  )
}
