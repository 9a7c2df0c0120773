import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import type { MachineLayout } from '../master/machine-layout.ts'
import { byContent } from '../rows/content-text.ts'
import { staticRows } from '../rows/static-rows.ts'

const COLUMNS = ['machineCode', 'layoutStartDate', 'layoutEndDate'] as const

/**
 * Two layout periods of one machine overlap: the duplicate key of machineInfo (production spec Q36). A period may begin on the day
 * the one before it ends.
 */
export function checkOverlappingLayouts({ master, report }: CheckContext): void {
  const rows = staticRows('machineInfo', master.tables)
  for (const [machineCode, layouts] of master.layouts) {
    for (const [earlier, later] of overlapping(layouts)) {
      report(
        finding(later.row, rows, {
          rule: 'duplicate-key',
          columns: COLUMNS,
          comparedWith: cellsOf('machineInfo', [earlier.row], COLUMNS),
          message: `Machine ${machineCode} has a layout ${period(later)} and another ${period(earlier)}; they overlap.`,
          evidence: {
            from: later.from,
            until: later.until,
            'earlier.from': earlier.from,
            'earlier.until': earlier.until,
          },
          cause: `duplicate-key:machineInfo ${machineCode}`,
        }),
      )
    }
  }
}

/** Each layout with the earlier one it overlaps that lasts longest. */
function overlapping(layouts: readonly MachineLayout[]): readonly (readonly [MachineLayout, MachineLayout])[] {
  const inOrder = byStart(layouts)
  const pairs: (readonly [MachineLayout, MachineLayout])[] = []
  let longest = inOrder[0]
  for (const layout of inOrder.slice(1)) {
    if (longest === undefined) break
    if (longest.until === null || layout.from === null || longest.until > layout.from) pairs.push([longest, layout])
    if (longest.until !== null && (layout.until === null || layout.until > longest.until)) longest = layout
  }
  return pairs
}

function byStart(layouts: readonly MachineLayout[]): readonly MachineLayout[] {
  const byRow = new Map(layouts.map(layout => [layout.row.rowId, layout]))
  const sorted = byContent(layouts.map(layout => layout.row)).flatMap(row => byRow.get(row.rowId) ?? [])
  return sorted.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : one.from === other.from ? 0 : 1))
}

function period({ from, until }: MachineLayout): string {
  return `from ${from ?? 'the beginning'} ${until === null ? 'on' : `until ${until}`}`
}
