import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** Where the text form of an occurrence was written; below the workspace, with `/`. */
export function keepNoticeFile(db: ConsoleDatabase, event: number, path: string): void {
  statement<[number, string]>(db, 'INSERT INTO notice_file (event, path) VALUES (?, ?)').run(event, path)
}

/** Whether an occurrence has its text form there. */
export function isNoticeFileKept(db: ConsoleDatabase, path: string): boolean {
  return statement<[string]>(db, 'SELECT 1 FROM notice_file WHERE path = ?').get(path) !== undefined
}

/** Newest occurrences of notices that have no text file, oldest first. */
export function occurrencesWithoutFile(
  db: ConsoleDatabase,
): readonly { readonly notice: number; readonly event: number }[] {
  return statement<[], { notice: number; event: number }>(
    db,
    `SELECT notice, occurrence AS event FROM notice_state WHERE occurrence NOT IN (SELECT event FROM notice_file)
     ORDER BY occurrence`,
  ).all()
}
