import { rmSync } from 'node:fs'
import type { PreviewChange, UploadPreview } from '../../../contract/upload.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'
import { openPreviewDatabase, type PreviewDatabase } from './preview-database.ts'

/** Changes of one kind that are listed; a preview counts beyond it. */
export const MOST_LISTED = 100_000

/**
 * Writes what a preview found, in place of an earlier one. `find` is given a writer for the changes and returns the summary, so that
 * no list of them is held.
 *
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function writePreview(path: string, find: (add: (change: PreviewChange) => void) => UploadPreview): void {
  for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
  const db = openPreviewDatabase(path, { readonly: false })
  try {
    guarded(path, () => db.transaction(() => fill(db, find))())
  } finally {
    db.close()
  }
}

function fill(db: PreviewDatabase, find: (add: (change: PreviewChange) => void) => UploadPreview): void {
  const places = new Map<PreviewChange['kind'], number>()
  const insert = statement(db, 'insert into change(kind, place, data) values (?, ?, ?)')
  const summary = find(change => {
    const place = places.get(change.kind) ?? 0
    if (place >= MOST_LISTED) return
    places.set(change.kind, place + 1)
    insert.run(change.kind, place, JSON.stringify(change))
  })
  statement(db, 'insert into preview(id, summary) values (1, ?)').run(JSON.stringify(summary))
}

export function readPreview(db: PreviewDatabase): UploadPreview | null {
  const row = statement<[], { summary: string }>(db, 'select summary from preview').get()
  return row === undefined ? null : (JSON.parse(row.summary) as UploadPreview)
}

/** Changes of one kind in the order they were found. */
export function listPreviewed(
  db: PreviewDatabase,
  kind: PreviewChange['kind'],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly PreviewChange[] {
  return statement<[string, number, number], { data: string }>(
    db,
    'select data from change where kind = ? and place >= ? order by place limit ?',
  )
    .all(kind, offset, limit)
    .map(({ data }) => JSON.parse(data) as PreviewChange)
}

export function countPreviewed(db: PreviewDatabase, kind: PreviewChange['kind']): number {
  return statement<[string], { n: number }>(db, 'select count(*) as n from change where kind = ?').get(kind)?.n ?? 0
}
