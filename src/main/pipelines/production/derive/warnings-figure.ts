import type { OrderEvidence } from './order-evidence.ts'
import type { TakenApart } from './part.ts'

/** The kinds of mismatch found on the order (production spec T-11, Q47). */
export function warningsFigure({ poNo, context, tracked }: OrderEvidence): TakenApart {
  return {
    rule: 'T-11',
    unit: 'none',
    value: tracked.progress.warningNotes,
    combination: 'distinct',
    inputs: [],
    parts: Object.entries(context.warnings.get(poNo) ?? {}).map(([kind, times]) => ({
      kind: 'finding',
      place: null,
      entry: kind,
      amount: times,
    })),
    leftOut: [],
    columns: {},
  }
}
