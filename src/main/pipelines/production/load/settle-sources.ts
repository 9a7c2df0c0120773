import type { CellValue } from '../../../../contract/table.ts'
import {
  changeSources,
  SUPERSEDED,
  type SourceChange,
  type SourceRole,
} from '../../../storage/files/row-source-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { GroupSource, RowMatches } from '../../../storage/rows/match-rows.ts'
import type { RowWriter } from '../../../storage/rows/row-writer.ts'
import { batches } from './batches.ts'
import { resolveSources } from './resolve-sources.ts'

/** A change to a source of a published file; applied only when the generation is published. */
export interface SettledChange extends SourceChange {
  readonly roleBefore: SourceRole
}

export interface SettleWork {
  readonly tools: { readonly db: PlantDatabase; breathe(rows: number): Promise<void> }
  readonly matches: RowMatches
  readonly writer: RowWriter
  readonly touchedRows: ReadonlySet<number>
  readonly touchedOrders: ReadonlySet<CellValue> | null
}

const GROUPS_AT_ONCE = 1_000

/**
 * Works out again which place stands for a row, wherever places came or went beside others: an order in several files, a row that
 * stands twice. Row versions that lost are closed (one of this load keeps an empty interval, as history), one that won back lives again.
 */
export async function settleSources(work: SettleWork): Promise<readonly SettledChange[]> {
  const { tools, matches, touchedRows, touchedOrders } = work
  const deferred: SettledChange[] = []
  const groups: Iterable<CellValue> = touchedOrders ?? touchedRows
  const placesOf = (group: CellValue): readonly GroupSource[] =>
    touchedOrders === null ? matches.sourcesOfRow(Number(group)) : matches.sourcesOfLocality(group)
  for (const batch of batches(groups, GROUPS_AT_ONCE)) {
    tools.db
      .transaction(() => {
        for (const group of batch) deferred.push(...settleGroup(placesOf(group), work))
      })
      .immediate()
    await tools.breathe(0)
  }
  return deferred
}

function settleGroup(places: readonly GroupSource[], { tools, writer }: SettleWork): readonly SettledChange[] {
  const roles = resolveSources(places)
  const standing = places.filter((_, index) => roles[index] !== SUPERSEDED)
  const [first] = standing
  if (first === undefined) return []
  const living = standing.find(place => place.isOpen)?.rowId ?? writer.copy(first.rowId)
  const open = new Set(places.filter(place => place.isOpen).map(place => place.rowId))
  open.delete(living)
  for (const rowId of open) writer.close(rowId)

  const changes = places.flatMap((place, index): (SettledChange & { isPublished: boolean })[] => {
    const role = roles[index] ?? place.role
    const rowId = role === SUPERSEDED ? place.rowId : living
    if (role === place.role && rowId === place.rowId) return []
    const { fileVersionId, sheetRow, isPublished } = place
    return [{ fileVersionId, sheetRow, rowId, role, roleBefore: place.role, isPublished }]
  })
  changeSources(
    tools.db,
    changes.filter(change => !change.isPublished),
  )
  return changes.filter(change => change.isPublished)
}
