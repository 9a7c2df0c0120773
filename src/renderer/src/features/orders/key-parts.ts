import type { SplitEntry } from '../../../../contract/order-breakdown.ts'

/** What the key is made of: mold and cavity; resin, masterbatch and additive. */
export function keyParts(key: string): SplitEntry['parts'] {
  const parts: unknown = JSON.parse(key)
  return Array.isArray(parts)
    ? parts.map(part => (typeof part === 'number' || typeof part === 'string' ? part : null))
    : []
}
