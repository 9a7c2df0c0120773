import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import { splitList } from '../master/split-list.ts'
import { staticRows } from '../rows/static-rows.ts'
import { counted } from '../shown.ts'

/** moldNum is not the length of moldList; an empty number counts as a wrong one, an empty list is a gap (production spec 9.2). */
export function checkMoldListAgainstNumber({ master, report }: CheckContext): void {
  const rows = staticRows('moldSpecificationSummary', master.tables)
  for (const specification of master.tables.moldSpecificationSummary) {
    const { itemCode, moldNum, moldList } = specification
    const listed = splitList(moldList).length
    if (listed === 0 || listed === moldNum) continue
    report(
      finding(specification, rows, {
        rule: 'mold-list-against-number',
        columns: ['moldNum', 'moldList'],
        message: `Item ${itemCode} lists ${counted(listed, 'mold')} (${moldList}), its number of molds is ${moldNum ?? 'empty'}.`,
        evidence: { moldNum, moldList },
        cause: `moldSpecificationSummary:${itemCode} moldNum`,
      }),
    )
  }
}
