import type { CellValue } from '../../../../../contract/table.ts'
import { groupBy } from '../master/group-by.ts'
import { byContent } from './content-text.ts'
import type { TableRow } from './row-set.ts'

/**
 * Numbers rows of equal key by content, so that a fingerprint does not depend on the order of files and rows. Worked out when first
 * asked: rows nothing is found on cost nothing.
 */
export function occurrences<Row extends TableRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly CellValue[],
): (row: Row) => number {
  let later: Map<number, number> | null = null
  return row => {
    later ??= laterOccurrences(rows, keyOf)
    return later.get(row.rowId) ?? 0
  }
}

function laterOccurrences<Row extends TableRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly CellValue[],
): Map<number, number> {
  const later = new Map<number, number>()
  if (rows.length < 2) return later
  for (const group of groupBy(rows, row => JSON.stringify(keyOf(row))).values()) {
    if (group.length < 2) continue
    for (const [occurrence, row] of byContent(group).entries()) if (occurrence > 0) later.set(row.rowId, occurrence)
  }
  return later
}
