import Database from 'better-sqlite3'
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { migrate, type Migration } from './migration.ts'
import { guarded } from './storage-failure.ts'

export interface OpenDatabaseOptions {
  readonly readonly: boolean
  /** Marks the file as ours and of this kind (SQLite's `application_id`). */
  readonly applicationId: number
  /** `FULL` makes each commit durable; `NORMAL` keeps the file sound but may lose the last commits with the power. */
  readonly synchronous: 'FULL' | 'NORMAL'
  readonly migrations: readonly Migration[]
}

/** Pages of the write-ahead log between two checkpoints (64 MiB): at SQLite's 1,000 staging 300,000 rows took 20 % longer. */
const CHECKPOINT_PAGES = 16_384
/** Bytes, SQLite's own choice: 8 KiB was no faster and took twice the time in the kernel. */
const PAGE_SIZE = 4_096
/** Page cache of a connection in KiB: a writer keeps the hot ends of its indexes in it. */
const CACHE_KIB = { writing: 65_536, reading: 16_384 }
/** How long to wait for another writer, in milliseconds. */
const BUSY_MS = 5_000

/**
 * Opens or, for writing, creates a database: WAL, readable by its owner only, at the newest layout.
 * @throws EngineFailure `database_unreadable`, `disk_full`, `workspace_in_use`
 */
export function openDatabase(path: string, options: OpenDatabaseOptions): Database.Database {
  if (options.readonly && !existsSync(path)) {
    throw new EngineFailure(
      failure('database_unreadable', `${path} does not exist yet.`, { remedy: 'Run the pipeline first.', file: path }),
    )
  }
  return guarded(path, () => {
    if (!options.readonly) makePrivate(path)
    const db = new Database(path, { readonly: options.readonly, fileMustExist: options.readonly, timeout: BUSY_MS })
    try {
      prepare(db, options)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

function prepare(
  db: Database.Database,
  { readonly, applicationId, synchronous, migrations }: OpenDatabaseOptions,
): void {
  checkApplication(db, applicationId)
  db.pragma(`cache_size = -${readonly ? CACHE_KIB.reading : CACHE_KIB.writing}`)
  if (!readonly) {
    db.pragma(`page_size = ${PAGE_SIZE}`)
    db.pragma('journal_mode = WAL')
    db.pragma(`synchronous = ${synchronous}`)
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    db.pragma(`journal_size_limit = ${CHECKPOINT_PAGES * PAGE_SIZE}`)
    db.pragma(`application_id = ${applicationId}`)
  }
  migrate(db, migrations)
}

function checkApplication(db: Database.Database, expected: number): void {
  const found = Number(db.pragma('application_id', { simple: true }))
  const isNew = found === 0 && db.prepare('select count(*) from sqlite_schema').pluck().get() === 0
  if (found === expected || isNew) return
  throw new EngineFailure(
    failure('database_unreadable', `${db.name} is another kind of database (mark ${found}, expected ${expected}).`, {
      remedy: 'Choose another workspace folder, or put this file aside.',
      file: db.name,
    }),
  )
}

/** SQLite gives its side files the mode of the database. */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EngineFailure(
      failure('database_unreadable', `${path} cannot be written (${reason}).`, {
        remedy: 'Check that the workspace folder exists and that you may write there.',
        file: path,
      }),
      { cause: error },
    )
  }
}
