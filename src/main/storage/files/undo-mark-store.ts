import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'

/**
 * How an undo left a file (design 4, "Undo"): what was decided about this content until then holds no longer, and the content is not
 * loaded again unasked. It ends when a run sees another content under the path.
 */
export interface UndoMark {
  /** Path below the plant, with `/`. */
  readonly path: string
  /** SHA-256 in hex of the content that was taken out, or in part, or brought back. */
  readonly contentHash: string
  /** Generation the undo published. */
  readonly generation: number
  /** The newest decision there was. */
  readonly lastDecision: number
}

export function listUndoMarks(db: PlantDatabase): readonly UndoMark[] {
  return statement<[], UndoMark>(
    db,
    `select path, content_hash as contentHash, generation, last_decision as lastDecision from undo_mark order by path, content_hash`,
  ).all()
}

/** Part of publishing; a newer mark on the same content replaces the older one. */
export function writeUndoMarks(db: PlantDatabase, marks: Iterable<UndoMark>): void {
  const write = statement(
    db,
    `insert into undo_mark(path, content_hash, generation, last_decision) values (?, ?, ?, ?)
     on conflict do update set generation = excluded.generation, last_decision = excluded.last_decision`,
  )
  for (const { path, contentHash, generation, lastDecision } of marks) {
    write.run(path, contentHash, generation, lastDecision)
  }
}

/**
 * Ends the marks on every other content of these files: they have changed since.
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function endUndoMarks(
  db: PlantDatabase,
  seen: readonly { readonly path: string; readonly contentHash: string }[],
): void {
  if (statement(db, 'select 1 from undo_mark limit 1').get() === undefined) return
  const end = statement(db, 'delete from undo_mark where path = ? and content_hash <> ?')
  const endAll = db.transaction(() => {
    for (const { path, contentHash } of seen) end.run(path, contentHash)
  })
  guarded(db.name, () => endAll.immediate())
}
