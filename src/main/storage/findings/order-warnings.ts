import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** Mismatch type to how often it concerns the order (production spec T-11, Q47). */
export type OrderWarnings = Readonly<Record<string, number>>

/** Warnings of `po_mismatch_warnings` of these orders, mismatch types ascending; an order without any is absent. */
export function warningsOfOrders(db: PlantDatabase, poNos: Iterable<string>): ReadonlyMap<string, OrderWarnings> {
  // Counted here: a group by took ten times as long on an order without warnings, which is nearly every one.
  const ofOrder = statement<[string], string>(
    db,
    `select warning ->> 'mismatchType' from finding
     where to_run is null and po_no = ? and warning ->> 'sheet' = 'po_mismatch_warnings'`,
  ).pluck()
  const warnings = new Map<string, OrderWarnings>()
  for (const poNo of poNos) {
    const types = ofOrder.all(poNo)
    if (types.length > 0) warnings.set(poNo, countsOf(types))
  }
  return warnings
}

function countsOf(types: readonly string[]): OrderWarnings {
  const counts = new Map<string, number>()
  for (const type of types.toSorted()) counts.set(type, (counts.get(type) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** Orders with a finding that began or ended after a run. */
export function ordersWithChangedFindings(db: PlantDatabase, sinceRun: number): readonly string[] {
  return statement<[number, number], string>(
    db,
    'select distinct po_no from finding where (from_run > ? or to_run > ?) and po_no is not null',
  )
    .pluck()
    .all(sinceRun, sinceRun)
}
