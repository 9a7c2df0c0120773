import { MOST_ALIKE } from '../../../../contract/source-views.ts'
import type { DecisionItem } from './decision-items.ts'

/** A quarantined row or cell to decide on. */
export type RowItem = Extract<DecisionItem, { kind: 'row' }>

/** Rows that are there for one reason: the same columns of the same table hold what they should not, in the same way. */
export function causeOf({ entry }: RowItem): string {
  const faults = entry.faults.map(({ column, expected, found }) => [column, expected, found === ''])
  return JSON.stringify([entry.table, entry.kind, faults.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))])
}

/** The other rows with the cause of one that nobody has decided about, as many as are decided at once. */
export function othersAlike(item: RowItem, items: readonly DecisionItem[]): readonly RowItem[] {
  const cause = causeOf(item)
  return items
    .filter(
      (other): other is RowItem =>
        other.kind === 'row' && other.key !== item.key && other.made === null && causeOf(other) === cause,
    )
    .slice(0, MOST_ALIKE - 1)
}
