import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** Mismatch type to how often it concerns the order (production spec T-11, Q47). */
export type OrderWarnings = Readonly<Record<string, number>>

/** Warnings of `po_mismatch_warnings` of these orders; an order without any is absent. */
export function warningsOfOrders(db: PlantDatabase, poNos: Iterable<string>): ReadonlyMap<string, OrderWarnings> {
  const ofOrder = statement<[string], { mismatchType: string; n: number }>(
    db,
    `select warning ->> 'mismatchType' as mismatchType, count(*) as n from finding
     where to_run is null and po_no = ? and warning ->> 'sheet' = 'po_mismatch_warnings' group by 1 order by 1`,
  )
  const warnings = new Map<string, OrderWarnings>()
  for (const poNo of poNos) {
    const rows = ofOrder.all(poNo)
    if (rows.length > 0) warnings.set(poNo, Object.fromEntries(rows.map(({ mismatchType, n }) => [mismatchType, n])))
  }
  return warnings
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
