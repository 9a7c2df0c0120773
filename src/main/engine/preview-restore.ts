import { existsSync } from 'node:fs'
import type { RestorePoint, RestorePreview } from '../../contract/restore-point.ts'
import { TABLE_NAMES } from '../../contract/table.ts'
import { requireRestorePoint } from '../storage/backups/list-restore-points.ts'
import { currentGeneration, findGeneration, type Generation } from '../storage/generations/generation-store.ts'
import { openPlantDatabase } from '../storage/open-plant-database.ts'
import { damageOf } from '../storage/restore/inspect-database.ts'
import { generationsAfter, type KnownGeneration } from '../storage/restore/present-generations.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import { EngineFailure } from '../../contract/failure.ts'
import { shownTime } from './shown-time.ts'

/**
 * What bringing a restore point back would change. The sentences of the runs are the journal's: `runsSince` carries what the database
 * knows, the desk puts the sentence in.
 * @throws EngineFailure `restore_point_not_found`, `restore_point_damaged`
 */
export function previewRestore(workspace: Workspace, id: string): RestorePreview {
  const restorePoint = requireRestorePoint(workspace, id)
  const present = presentOf(workspace.plantDatabase, restorePoint.generation)
  const now = present?.current?.rowCounts
  return {
    restorePoint,
    currentGeneration: present?.current?.number ?? null,
    tables: TABLE_NAMES.filter(table => restorePoint.rowCounts[table] !== undefined || now?.[table] !== undefined).map(
      table => ({
        table,
        rowsNow: present === null ? null : (now?.[table] ?? 0),
        rowsThen: restorePoint.rowCounts[table] ?? 0,
      }),
    ),
    runsSince: (present?.since ?? []).map(({ run, publishedAt, number }) => ({
      run,
      finishedAt: publishedAt,
      sentence: `It published generation ${number}.`,
    })),
    sentence: previewSentence(restorePoint, present?.current ?? null),
  }
}

/** "Replaces 2,134 production rows by generation 40 of 30 Jan, 14:02." */
function previewSentence(
  { generation, publishedAt, rowCounts }: RestorePoint,
  current: Pick<Generation, 'rowCounts'> | null,
): string {
  const then = `generation ${generation} of ${shownTime(publishedAt)}`
  const rows = (count: number) => `${count.toLocaleString('en-US')} production ${count === 1 ? 'row' : 'rows'}`
  if (current === null) return `Brings back ${then} with ${rows(rowCounts.productRecords ?? 0)}.`
  return `Replaces ${rows(current.rowCounts.productRecords ?? 0)} by ${then}.`
}

interface Present {
  readonly current: Generation | null
  readonly since: readonly KnownGeneration[]
}

/** Null when the present database is not there or cannot be read: it may be the reason for the restore. */
function presentOf(path: string, generation: number): Present | null {
  if (!existsSync(path)) return null
  try {
    const db = openPlantDatabase(path, { readonly: true })
    try {
      const number = currentGeneration(db)
      return {
        current: number === null ? null : findGeneration(db, number),
        since: generationsAfter(db, generation),
      }
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof EngineFailure || damageOf(error) !== null) return null
    throw error
  }
}
