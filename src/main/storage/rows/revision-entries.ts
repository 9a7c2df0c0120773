import type { Page } from '../../../contract/page.ts'
import type { OrderRevision } from '../../../contract/order-progress.ts'
import type { RevisionEntry, RevisionQuery } from '../../../contract/source-views.ts'
import { LOADED } from '../files/row-source-store.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { orderRevisions } from './order-history.ts'
import { isAlive } from './read-rows.ts'
import { rowTable } from './row-table.ts'

const COLUMNS = ['poETA', 'itemQuantity', 'itemCode'] as const
const DAY_MS = 86_400_000

/**
 * Each figure of an order that a later order file changed, the newest files first (design 4, "Files that change shape"). Steps are
 * between one version and the next, the last of them the one that counts.
 */
export function listRevisionEntries(db: PlantDatabase, query: RevisionQuery): Page<RevisionEntry> {
  const generation = currentGeneration(db)
  if (generation === null) return { items: [], total: 0 }
  const wanted = query.search.trim().toLowerCase()
  const entries = [...orderRevisions(db, generation)]
    .flatMap(([poNo, earlier]) => {
      const counting = countingVersion(db, poNo, generation)
      return counting === null ? [] : stepsOf(poNo, [...earlier, counting])
    })
    .filter(({ poNo, itemCode }) => `${poNo}\n${itemCode ?? ''}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => (a.file < b.file ? 1 : a.file > b.file ? -1 : a.row - b.row))
  return { items: entries.slice(query.offset, query.offset + query.limit), total: entries.length }
}

function stepsOf(poNo: string, versions: readonly OrderRevision[]): readonly RevisionEntry[] {
  return versions.slice(1).flatMap((version, at) => {
    const earlier = versions[at]
    if (earlier === undefined) return []
    return COLUMNS.filter(column => earlier[column] !== version[column]).map((column): RevisionEntry => {
      return {
        poNo,
        itemCode: version.itemCode,
        column,
        before: earlier[column],
        after: version[column],
        days: column === 'poETA' ? daysBetween(earlier.poETA, version.poETA) : null,
        file: version.file,
        row: version.row,
        earlierFile: earlier.file,
        earlierRow: earlier.row,
      }
    })
  })
}

function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The version of an order that counts now. */
function countingVersion(db: PlantDatabase, poNo: string, generation: number): OrderRevision | null {
  const found = db
    .prepare<[string], OrderRevision>(
      `select f.path as file, s.sheet_row as row, r."poReceivedDate" as poReceivedDate, r."poETA" as poETA,
         r."itemCode" as itemCode, r."itemQuantity" as itemQuantity
       from ${rowTable('purchaseOrders')} r join row_source s on s.row_id = r.row_id and s.role = ${LOADED}
         join file_version v on v.id = s.file_version_id join source_file f on f.id = v.source_file_id
       where r."poNo" = ? and ${isAlive(generation)} and ${isAlive(generation, 'v')} limit 1`,
    )
    .get(poNo)
  return found ?? null
}
