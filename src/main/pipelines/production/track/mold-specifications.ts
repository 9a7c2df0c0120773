import type { MoldSpecification } from '../../../../contract/production-rows.ts'
import type { MoldSpecificationEntry } from './tracking-context.ts'

/**
 * Item type and mold list by itemCode. A code that stands there twice never multiplies an order: its first row counts, and
 * the duplicate is a finding of its own (production spec T-1, Q35).
 */
export function moldSpecificationsByItem(
  rows: Iterable<Pick<MoldSpecification, 'itemCode' | 'itemType' | 'moldList'>>,
): ReadonlyMap<string, MoldSpecificationEntry> {
  const byItem = new Map<string, MoldSpecificationEntry>()
  for (const { itemCode, itemType, moldList } of rows) {
    if (!byItem.has(itemCode)) byItem.set(itemCode, { itemType, moldList })
  }
  return byItem
}
