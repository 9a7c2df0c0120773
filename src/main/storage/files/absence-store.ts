import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'

/** `absent`: gone from its folder. `unread`: there, but not even its bytes could be read. */
export type AbsenceKind = 'absent' | 'unread'

/**
 * Files that are gone or cannot be read, by path, with the newest decision there was when a run first missed them: what was decided
 * until then was about an earlier absence (design 4, "Files that change shape").
 */
export function readAbsences(db: PlantDatabase, kind: AbsenceKind = 'absent'): ReadonlyMap<string, number> {
  const prefix = `${kind}:`
  const rows = statement<[number, number, string], { path: string; lastDecision: number }>(
    db,
    `select substr(key, ?) as path, value as lastDecision from meta where substr(key, 1, ?) = ?`,
  ).all(prefix.length + 1, prefix.length, prefix)
  return new Map(rows.map(({ path, lastDecision }) => [path, lastDecision]))
}

/**
 * Keeps which files are gone now: one that is gone already keeps its beginning, one that is there again is forgotten.
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function recordAbsences(
  db: PlantDatabase,
  files: { readonly gone: Iterable<string>; readonly present: Iterable<string> },
  lastDecision: number,
  kind: AbsenceKind = 'absent',
): void {
  const begin = statement(db, 'insert into meta values (?, ?) on conflict(key) do nothing')
  const end = statement(db, 'delete from meta where key = ?')
  const record = db.transaction(() => {
    for (const path of files.gone) begin.run(`${kind}:${path}`, lastDecision)
    for (const path of files.present) end.run(`${kind}:${path}`)
  })
  guarded(db.name, () => record.immediate())
}
