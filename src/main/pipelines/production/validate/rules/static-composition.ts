import { recipeCause } from '../cause.ts'
import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import { type Description, DESCRIPTION_COLUMNS, sameDescription } from '../master/description.ts'
import { orderWarning } from '../reference-warning.ts'
import type { DescribedRow, DescribedRows } from '../rows/described-rows.ts'
import { counted, named } from '../shown.ts'

/** Item and materials, codes and names, are not one row of itemCompositionSummary; quantities are not compared (production spec V-9). */
export function checkStaticComposition<Row extends DescribedRow>(
  row: Row,
  rows: DescribedRows<Row>,
  { master, report }: CheckContext,
): void {
  const recipes = master.recipes.get(row.itemCode)
  if (recipes !== undefined) for (const recipe of recipes) if (sameDescription(row, recipe)) return
  if (DESCRIPTION_COLUMNS.every(column => row[column] === null)) return

  const values = DESCRIPTION_COLUMNS.map(column => row[column] ?? '').join(', ')
  const action = `update_itemCompositionSummary_or_double_check_${rows.table}`
  const differing = recipes?.length === 1 && recipes[0] ? differingColumns(row, recipes[0]) : DESCRIPTION_COLUMNS
  report(
    finding(row, rows, {
      rule: 'static-composition',
      order: rows.order.composition,
      columns: differing,
      comparedWith: cellsOf('itemCompositionSummary', recipes ?? [], DESCRIPTION_COLUMNS),
      message: sentence(row, recipes?.length ?? 0, differing),
      evidence: Object.fromEntries(DESCRIPTION_COLUMNS.map(column => [column, row[column]])),
      cause: recipeCause(row, master),
      warning: orderWarning(rows.poNoOf(row), {
        warningType: 'composition_warnings',
        mismatchType: 'item_composition_not_matched',
        requiredAction: action,
        message: `(${rows.contextOf(row)}) - Mismatch: ${values}_not_matched - Please: ${action}`,
      }),
    }),
  )
}

function differingColumns(row: Description, recipe: Description): readonly (keyof Description)[] {
  return DESCRIPTION_COLUMNS.filter(column => row[column] !== recipe[column])
}

function sentence(row: Description, recipes: number, differing: readonly string[]): string {
  const item = `Item ${named(row.itemCode ?? row.itemName)}`
  if (recipes === 0) return `${item} has no recipe in itemCompositionSummary.`
  if (recipes > 1)
    return `${item} is not made as in any of its ${counted(recipes, 'recipe')} in itemCompositionSummary.`
  return `${item} is not made as in its recipe in itemCompositionSummary: ${differing.join(', ')} differ.`
}
