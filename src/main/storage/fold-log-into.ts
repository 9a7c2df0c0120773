import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'

/**
 * Takes what is still in the write-ahead log into the database file, so that copying the file copies everything: SQLite does it when the
 * last connection closes, but only one that may write. What cannot be taken in now stays in the log, where it is as safe.
 */
export function foldLogInto(path: string): void {
  if (!existsSync(`${path}-wal`)) return
  try {
    const db = new Database(path, { fileMustExist: true, timeout: 0 })
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}
