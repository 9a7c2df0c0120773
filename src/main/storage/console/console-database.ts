import type Database from 'better-sqlite3'
import { openDatabase } from '../open-database.ts'
import { consoleMigrations } from './console-migrations.ts'
import { createLetterSearch } from './full-text.ts'

declare const kind: unique symbol

/** console.db: run journal, decisions, notices, settings. Written by the control thread only. */
export type ConsoleDatabase = Database.Database & { readonly [kind]: 'console' }

/** SQLite's `application_id` of console.db. */
export const CONSOLE_MARK = 0x4d_4c_43_31

/**
 * Opens console.db; each commit is durable, because what a person decided must survive the power.
 * @throws EngineFailure `database_unreadable`, `disk_full`, `workspace_in_use`
 */
export function openConsoleDatabase(path: string, { readonly }: { readonly readonly: boolean }): ConsoleDatabase {
  const db = openDatabase(path, {
    readonly,
    applicationId: CONSOLE_MARK,
    synchronous: 'FULL',
    migrations: consoleMigrations,
  })
  db.function('has_letters', { varargs: true, deterministic: true }, createLetterSearch())
  return db as ConsoleDatabase
}
