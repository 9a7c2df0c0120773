import type Database from 'better-sqlite3'
import { EngineFailure, failure } from '../../contract/failure.ts'

/** One step of a database's layout. Forward only: a released step is never edited, the next change is the next number. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly sql: string
}

/**
 * Brings a database to the newest layout, each step in one transaction together with its number (`user_version`).
 * @throws EngineFailure `database_unreadable` when a newer Moldline made it, or an older one did and it is open for reading only
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.number ?? 0
  const current = layoutNumber(db)
  if (current > newest) {
    throw unusable(
      db.name,
      `was made by a newer Moldline (layout ${current}, this one knows ${newest})`,
      'Update Moldline.',
    )
  }
  if (current < newest && db.readonly) {
    throw unusable(
      db.name,
      `has layout ${current}, expected ${newest}`,
      'Run the pipeline once to bring it up to date.',
    )
  }
  for (const { number, sql } of migrations.slice(current)) {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${number}`)
    }).immediate()
  }
}

function layoutNumber(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function unusable(path: string, what: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('database_unreadable', `${path} ${what}.`, { remedy, file: path }))
}
