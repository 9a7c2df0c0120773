import type { OrderProgress } from '../../../../contract/order-progress.ts'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'

/** Whether a field of an order is empty because its cell could not be read. */
export type IsUnreadable = (order: Pick<OrderProgress, 'poNo'>, column: keyof OrderProgress) => boolean

/**
 * Cells of order files that were set aside alone, by order: nothing there and not readable are two things. What somebody decided to load
 * empty is empty, and what an earlier file said of an order counts no more.
 */
export function unreadableCells(quarantine: readonly QuarantineEntry[]): IsUnreadable {
  const columns = new Map<string, Set<string>>()
  for (const { kind, table, decision, values, faults, isInUse } of quarantine) {
    if (!isInUse || kind !== 'cell' || table !== 'purchaseOrders' || decision === 'load-empty') continue
    const poNo = String(values['poNo'])
    const known = columns.get(poNo) ?? new Set()
    for (const { column } of faults) known.add(column)
    columns.set(poNo, known)
  }
  return ({ poNo }, column) => columns.get(poNo)?.has(column) ?? false
}
