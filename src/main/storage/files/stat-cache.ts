import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** Size and time of a file when its content was last hashed; equal ones save hashing it again. */
export interface FileStat {
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly mtimeMs: number
  /** SHA-256 in hex. */
  readonly contentHash: string
}

export function readStatCache(db: PlantDatabase): ReadonlyMap<string, FileStat> {
  const rows = statement<[], FileStat>(
    db,
    'select path, size, mtime_ms as mtimeMs, content_hash as contentHash from stat_cache',
  ).all()
  return new Map(rows.map(row => [row.path, row]))
}

/** Keeps what differs from what is known and forgets paths that are not given; writes nothing when all is known. */
export function writeStatCache(db: PlantDatabase, files: readonly FileStat[]): void {
  const known = readStatCache(db)
  const given = new Set(files.map(file => file.path))
  const changed = files.filter(file => !isEqual(file, known.get(file.path)))
  const gone = [...known.keys()].filter(path => !given.has(path))
  if (changed.length + gone.length === 0) return
  db.transaction(() => {
    for (const { path, size, mtimeMs, contentHash } of changed) {
      statement(db, 'insert or replace into stat_cache(path, size, mtime_ms, content_hash) values (?, ?, ?, ?)').run(
        path,
        size,
        mtimeMs,
        contentHash,
      )
    }
    for (const path of gone) statement(db, 'delete from stat_cache where path = ?').run(path)
  }).immediate()
}

function isEqual(one: FileStat, other: FileStat | undefined): boolean {
  return other?.size === one.size && other.mtimeMs === one.mtimeMs && other.contentHash === one.contentHash
}
