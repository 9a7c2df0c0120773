import type { UndoOutcome } from '../../../../contract/run.ts'
import type { TableName } from '../../../../contract/table.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { changedRows } from '../../../storage/rows/changed-rows.ts'
import { rowHeads, type RowHead } from '../../../storage/rows/row-heads.ts'
import { publishedLayout } from '../../../storage/rows/row-layout.ts'

/** Generations an undo is told by: around the run that is undone, and around the undo. */
export interface UndoSpan {
  readonly before: number
  readonly after: number
  readonly now: number
  /** Equal to `now` when nothing was published. */
  readonly undone: number
}

type RowCounts = Pick<UndoOutcome, 'reversed' | 'keptChangedLater' | 'notRebuilt'>

/** What became of the row changes of a run in one table (design 4, "Undo"). */
export function countUndone(db: PlantDatabase, table: TableName, span: UndoSpan): RowCounts {
  const run = changedContents(db, table, span.before, span.after)
  const undo = changedContents(db, table, span.now, span.undone)
  const layout = publishedLayout(db, table)?.id
  const [went, came] = [tally(undo.removed), tally(undo.added)]
  const counts = { reversed: 0, keptChangedLater: 0, notRebuilt: 0 }
  for (const { added, removed } of rowChanges(run)) {
    const isReversed = (added === null || went.has(added)) && (removed === null || came.has(removed))
    if (isReversed) {
      if (added !== null) went.take(added)
      if (removed !== null) came.take(removed)
      counts.reversed += 1
    } else if (removed !== null && removed.layout !== layout) counts.notRebuilt += 1
    else counts.keptChangedLater += 1
  }
  return counts
}

interface ChangedContents {
  readonly added: readonly RowHead[]
  readonly removed: readonly RowHead[]
}

/** Rows that came and went between two generations; a row that went and came again with equal content did neither. */
function changedContents(db: PlantDatabase, table: TableName, from: number, to: number): ChangedContents {
  const changed = changedRows(db, table, from, to)
  const [added, removed] = [rowHeads(db, table, changed.added), rowHeads(db, table, changed.removed)]
  return { added: beyond(added, removed), removed: beyond(removed, added) }
}

function beyond(rows: readonly RowHead[], others: readonly RowHead[]): readonly RowHead[] {
  const left = tally(others)
  return rows.filter(row => {
    const isBoth = left.has(row)
    if (isBoth) left.take(row)
    return !isBoth
  })
}

/** A row that came, one that went, or both under one key: one that changed (design 4, "Row identity"). */
function* rowChanges({ added, removed }: ChangedContents) {
  const came = Map.groupBy(added, row => row.keyHash)
  const went = Map.groupBy(removed, row => row.keyHash)
  for (const key of new Set([...came.keys(), ...went.keys()])) {
    const [one, other] = [came.get(key) ?? [], went.get(key) ?? []]
    for (let at = 0; at < Math.max(one.length, other.length); at++) {
      yield { added: one[at] ?? null, removed: other[at] ?? null }
    }
  }
}

/** Counts rows by content, to be used up. */
function tally(rows: readonly RowHead[]) {
  const counts = new Map<string, number>()
  for (const { contentHash } of rows) counts.set(contentHash, (counts.get(contentHash) ?? 0) + 1)
  return {
    has: ({ contentHash }: RowHead): boolean => (counts.get(contentHash) ?? 0) > 0,
    take: ({ contentHash }: RowHead): void => void counts.set(contentHash, (counts.get(contentHash) ?? 0) - 1),
  }
}
