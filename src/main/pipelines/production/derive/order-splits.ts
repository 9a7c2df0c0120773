import { ORDER_SPLITS, type OrderSplit, type SplitEntry } from '../../../../contract/order-breakdown.ts'
import type { OrderAggregates } from '../track/order-aggregates.ts'
import { cavityKey, materialKey } from './split-key.ts'
import type { EvidenceRow } from './order-evidence.ts'

/** The key of one row in each split, as the maps of the progress name it; null where the row names none. */
export const SPLIT_KEYS: Readonly<Record<OrderSplit, (share: OrderAggregates) => string | null>> = {
  day: ({ columns }) => Object.keys(columns.dayQuantityMap)[0] ?? null,
  shift: ({ columns }) => Object.keys(columns.shiftQuantityMap)[0] ?? null,
  machine: ({ columns }) => columns.machineHist[0] ?? null,
  mold: ({ columns }) => columns.moldHist[0] ?? null,
  material: materialKey,
  cavity: cavityKey,
}

/** What the working rows of an order add up to by each split, ascending by key, rows that name none last. */
export function orderSplits(rows: readonly EvidenceRow[]): Readonly<Record<OrderSplit, readonly SplitEntry[]>> {
  const splits = ORDER_SPLITS.map(split => [split, splitBy(rows, split)] as const)
  return Object.fromEntries(splits) as Readonly<Record<OrderSplit, readonly SplitEntry[]>>
}

function splitBy(rows: readonly EvidenceRow[], split: OrderSplit): readonly SplitEntry[] {
  const entries = new Map<string | null, SplitEntry>()
  for (const { record, share } of rows) {
    if (share === null) continue
    const key = SPLIT_KEYS[split](share)
    const before = entries.get(key)
    entries.set(key, {
      key,
      parts: before?.parts ?? partsOf(split, key),
      rows: (before?.rows ?? 0) + 1,
      itemTotalQuantity: (before?.itemTotalQuantity ?? 0) + (record.itemTotalQuantity ?? 0),
      itemGoodQuantity: (before?.itemGoodQuantity ?? 0) + share.moldedQuantity,
      moldShot: (before?.moldShot ?? 0) + share.totalMoldShot,
    })
  }
  return [...entries.values()].toSorted((left, right) => compare(left.key, right.key))
}

function partsOf(split: OrderSplit, key: string | null): SplitEntry['parts'] {
  if (key === null) return []
  if (split === 'material' || split === 'cavity') return JSON.parse(key) as SplitEntry['parts']
  if (split === 'shift') return [key.slice(0, 10), key.slice(17)]
  return [key]
}

function compare(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  return left < right ? -1 : left > right ? 1 : 0
}
