import type { ConsoleDatabase } from './console-database.ts'
import type { Notice, NoticeDraft } from '../../../contract/notice.ts'

interface NoticeRow {
  readonly id: number
  readonly run: number
  readonly at: string
  readonly draft: string
}

/** Raises a notice for a run. */
export function insertNotice(db: ConsoleDatabase, draft: NoticeDraft, run: number, at: string): Notice {
  const insert = db.prepare<[number, string, string]>('INSERT INTO notice (run, at, draft) VALUES (?, ?, ?)')
  const { lastInsertRowid } = insert.run(run, at, JSON.stringify(draft))
  return { ...draft, id: Number(lastInsertRowid), run, at }
}

/** Newest first. */
export function listNotices(db: ConsoleDatabase): readonly Notice[] {
  const rows = db.prepare<[], NoticeRow>('SELECT id, run, at, draft FROM notice ORDER BY id DESC').all()
  return rows.map(({ id, run, at, draft }) => ({ ...(JSON.parse(draft) as NoticeDraft), id, run, at }))
}

export function countNotices(db: ConsoleDatabase): number {
  return db.prepare<[], number>('SELECT count(*) FROM notice').pluck().get() ?? 0
}
