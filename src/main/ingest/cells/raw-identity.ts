import type { TableDefinition } from '../../../contract/table.ts'
import { isBlank, rawCell, type RawCell } from './raw-row.ts'
import { shortHash } from '../row-hash.ts'
import type { SheetRow } from '../sheet/sheet-rows.ts'

/**
 * Hash of a row's cells before any conversion, over the table's columns alone, so that other columns and their order do not count
 * (C-5). Nothing is removed from a static table (C-13), so there an equal row after the first gets its occurrence appended.
 * @returns null for a row in which none of the columns holds anything (Q8)
 */
export function rawIdentity(
  { kind, name }: TableDefinition,
  positions: readonly number[],
): (cells: SheetRow) => string | null {
  const occurrences = new Map<string, number>()
  return cells => {
    const raw: RawCell[] = []
    let isEmpty = true
    for (const at of positions) {
      const cell = rawCell(cells[at])
      raw.push(cell)
      isEmpty &&= isBlank(cell)
    }
    if (isEmpty) return null
    const hash = shortHash(`${name}\nraw\n${JSON.stringify(raw)}`)
    if (kind === 'dynamic') return hash
    const occurrence = occurrences.get(hash) ?? 0
    occurrences.set(hash, occurrence + 1)
    return occurrence === 0 ? hash : `${hash}~${occurrence}`
  }
}
