import type Database from 'better-sqlite3'
import { openDatabase } from '../open-database.ts'
import { consoleMigrations } from './console-migrations.ts'

declare const kind: unique symbol

/** console.db: run journal, decisions, notices, settings. Written by the control thread only. */
export type ConsoleDatabase = Database.Database & { readonly [kind]: 'console' }

const APPLICATION_ID = 0x4d_4c_43_31

/**
 * Opens console.db; each commit is durable, because what a person decided must survive the power.
 * @throws EngineFailure `database_unreadable`, `disk_full`, `workspace_in_use`
 */
export function openConsoleDatabase(path: string, { readonly }: { readonly readonly: boolean }): ConsoleDatabase {
  return openDatabase(path, {
    readonly,
    applicationId: APPLICATION_ID,
    synchronous: 'FULL',
    migrations: consoleMigrations,
  }) as ConsoleDatabase
}
