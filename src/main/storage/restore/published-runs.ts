import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { hasTable } from './inspect-database.ts'

/** A run that published, as the journal knows it. */
export interface PublishedRun {
  readonly run: number
  readonly generation: number
  /** UTC ISO 8601. */
  readonly finishedAt: string
  readonly sentence: string
  /** What it did instead of reading files; null when it read them. */
  readonly action: 'use-generation' | 'undo-run' | null
}

/** Runs that published a generation newer than a number, newest first. @param db any layout of console.db */
export function publishedRunsAfter(db: Database.Database, generation: number): readonly PublishedRun[] {
  if (!hasTable(db, 'run')) return []
  return db
    .prepare<[number], PublishedRun>(
      `select run, summary ->> '$.outcome.generation' as generation,
         coalesce(summary ->> '$.finishedAt', started_at) as finishedAt, summary ->> '$.sentence' as sentence,
         summary ->> '$.action.kind' as action
       from run where summary ->> '$.outcome.published' = 1 and summary ->> '$.dryRun' = 0
         and summary ->> '$.outcome.generation' > ? order by run desc`,
    )
    .all(generation)
}

/** The same of a journal that nobody has open; nothing when there is none. */
export function publishedRunsOf(consoleDatabase: string, generation: number): readonly PublishedRun[] {
  if (!existsSync(consoleDatabase)) return []
  const db = new Database(consoleDatabase, { readonly: true, fileMustExist: true })
  try {
    return publishedRunsAfter(db, generation)
  } finally {
    db.close()
  }
}
