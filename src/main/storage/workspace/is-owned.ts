import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import type { Workspace } from './open-workspace.ts'

/**
 * Whether a living process owns the workspace, as the kernel's lock says (design 2). Looking holds a shared lock for an instant, so it is for
 * when the answer matters, not for polling.
 */
export function isOwned({ lock: path }: Pick<Workspace, 'lock'>): boolean {
  if (!existsSync(path)) return false
  const lock = new Database(path, { readonly: true, timeout: 0 })
  try {
    lock.prepare('select count(*) from sqlite_schema').get()
    return false
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    lock.close()
  }
}
