import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import { gapWarning } from '../reference-warning.ts'
import { REPORT_ORDER } from '../report-order.ts'
import { staticRows } from '../rows/static-rows.ts'
import { named } from '../shown.ts'

/**
 * Gaps between the static tables (production spec V-16): one finding for each real pair of item and mold that moldInfo does not cover,
 * and one for each item without a recipe, in first-seen order (Q38, Q50).
 */
export function checkGaps({ master, report }: CheckContext): void {
  const rows = staticRows('moldSpecificationSummary', master.tables)
  for (const { specification, moldNo, molds, problem } of master.standard.moldGaps) {
    const { itemCode, itemName, moldList } = specification
    report(
      finding(specification, rows, {
        rule: 'gap-mold-info',
        order: REPORT_ORDER.gapMoldInfo,
        aspect: moldNo ?? '',
        columns: ['moldList', 'itemCode', 'itemName'],
        comparedWith: cellsOf('moldInfo', molds, ['moldNo', 'moldName', 'machineTonnage']),
        message: `Item ${itemCode} (${named(itemName)}) ${problem}.`,
        evidence: { itemCode, itemName, moldList, moldNo },
        cause: moldNo === null ? `moldSpecificationSummary:${itemCode}` : `moldInfo:${moldNo}`,
        warning: gapWarning('moldSpecificationSummary_and_moldInfo', itemCode, itemName),
      }),
    )
  }
  for (const specification of master.standard.recipeGaps) {
    const { itemCode, itemName } = specification
    report(
      finding(specification, rows, {
        rule: 'gap-composition',
        order: REPORT_ORDER.gapComposition,
        columns: ['itemCode', 'itemName'],
        comparedWith: cellsOf('itemCompositionSummary', master.recipes.get(itemCode) ?? [], ['itemCode', 'itemName']),
        message: `Item ${itemCode} (${named(itemName)}) has no recipe in itemCompositionSummary.`,
        evidence: { itemCode, itemName },
        cause: `itemCompositionSummary:${itemCode}`,
        warning: gapWarning('itemCompositionSummary', itemCode, itemName),
      }),
    )
  }
}
