import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import { hasResin } from '../master/recipe.ts'
import { staticRows } from '../rows/static-rows.ts'
import { named } from '../shown.ts'

/** A recipe lacks its resin's code or name; it is flagged itself and no row is judged by it (production spec Q58). */
export function checkRecipeWithoutResin({ master, report }: CheckContext): void {
  const rows = staticRows('itemCompositionSummary', master.tables)
  for (const recipe of master.tables.itemCompositionSummary) {
    if (hasResin(recipe)) continue
    const { itemCode, itemName, plasticResinCode, plasticResin } = recipe
    const missing = plasticResinCode === null ? (plasticResin === null ? 'resin' : 'resin code') : 'resin name'
    report(
      finding(recipe, rows, {
        rule: 'recipe-without-resin',
        columns: ['plasticResinCode', 'plasticResin'],
        message: `A recipe of item ${itemCode} (${named(itemName)}) has no ${missing}.`,
        evidence: { itemCode, plasticResinCode, plasticResin },
        cause: `itemCompositionSummary:${itemCode}`,
      }),
    )
  }
}
