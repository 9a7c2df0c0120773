import Database from 'better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import { CONSOLE_MARK } from '../console/console-database.ts'
import { PLANT_MARK } from '../plant-database.ts'
import { guarded } from '../storage-failure.ts'

/** What a look at a database file before it is opened says. */
export type DatabaseState =
  | { readonly kind: 'missing' }
  /** No bytes: SQLite would take it for a new one. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'sound' }
  /** `problem`: what was found, in one sentence. */
  | { readonly kind: 'damaged'; readonly problem: string }

/** SQLite's code of an error that says the file is not what it should be; anything else is a matter of the disk or of rights. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|FORMAT)/

/**
 * Looks whether a database can be used, without changing it: its header, its schema and what `probe` reads.
 * @throws EngineFailure `database_unreadable`, `workspace_in_use` for what is not damage, e.g. that it may not be read
 */
export function inspectDatabase(path: string, probe: (db: Database.Database) => void): DatabaseState {
  if (!existsSync(path)) return { kind: 'missing' }
  if (statSync(path).size === 0) return { kind: 'empty' }
  return guarded(path, () => look(path, probe))
}

function look(path: string, probe: (db: Database.Database) => void): DatabaseState {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    db.pragma('schema_version')
    probe(db)
    return { kind: 'sound' }
  } catch (error) {
    const problem = damageOf(error)
    if (problem === null) throw error
    return { kind: 'damaged', problem }
  } finally {
    db?.close()
  }
}

/** What an error says about the file, in one sentence; null when it says nothing about the file. */
export function damageOf(error: unknown): string | null {
  if (!(error instanceof Database.SqliteError) || !DAMAGE.test(error.code)) return null
  return `it is not a sound database any more (${error.message})`
}

/** plant.db: the pointer and what it points to. */
export function probePlant(db: Database.Database): void {
  if (!hasTable(db, 'meta')) return
  requireMark(db, PLANT_MARK)
  db.prepare(`select * from generation where number = (select value from meta where key = 'current_generation')`).get()
}

/** console.db: every page, because it can be replaced only before it is opened, and it is small. */
export function probeConsole(db: Database.Database): void {
  const found = db.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new Database.SqliteError(String(found), 'SQLITE_CORRUPT')
  if (hasTable(db, 'run')) requireMark(db, CONSOLE_MARK)
}

/** A database with our tables and another mark is ours, with a damaged header; without our tables it belongs to somebody else. */
function requireMark(db: Database.Database, mark: number): void {
  const found = Number(db.pragma('application_id', { simple: true }))
  if (found === mark) return
  throw new Database.SqliteError(`its header should have the mark ${mark}, it has ${found}`, 'SQLITE_NOTADB')
}

export function hasTable(db: Database.Database, name: string): boolean {
  return db.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(name) !== undefined
}
