import Database from 'better-sqlite3'
import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure, type Failure } from '../../contract/failure.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openConsoleDatabase } from './console/console-database.ts'
import { migrate } from './migration.ts'
import { openPlantDatabase } from './open-plant-database.ts'

function newPath(): string {
  return join(temporaryFolder('database'), 'plant.db')
}

function create(path: string): void {
  openPlantDatabase(path, { readonly: false }).close()
}

function failureOf(work: () => unknown): Failure {
  try {
    work()
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure
    throw error
  }
  throw new Error('expected a failure')
}

test('a database and its side files belong to the person alone', () => {
  const path = newPath()
  const db = openPlantDatabase(path, { readonly: false })
  onTestFinished(() => void db.close())
  db.exec(`insert into meta values ('x', 1)`)
  const files = readdirSync(dirname(path))
  expect(files).toEqual(['plant.db', 'plant.db-shm', 'plant.db-wal'])
  const mode = process.platform === 'win32' ? 0o666 : 0o600
  for (const name of files) expect(statSync(join(dirname(path), name)).mode & 0o777).toBe(mode)
})

test('what a reader finds missing, damaged or foreign is a failure with its place and what to do', () => {
  const missing = newPath()
  expect(failureOf(() => openPlantDatabase(missing, { readonly: true }))).toMatchObject({
    code: 'database_unreadable',
    file: missing,
    remedy: 'Run the pipeline first.',
  })
  const text = newPath()
  writeFileSync(text, 'recordDate;machineNo\n'.repeat(500))
  expect(failureOf(() => openPlantDatabase(text, { readonly: true }))).toMatchObject({
    code: 'database_unreadable',
    message: expect.stringContaining('is damaged'),
  })
  const console = newPath()
  openConsoleDatabase(console, { readonly: false }).close()
  expect(failureOf(() => openPlantDatabase(console, { readonly: false })).message).toContain('another kind of database')
  const folder = temporaryFolder('database')
  expect(failureOf(() => openPlantDatabase(folder, { readonly: false })).code).toBe('database_unreadable')
})

test('a truncated database is told, not misread', () => {
  const path = newPath()
  create(path)
  truncateSync(path, 4_096 + 100)
  expect(failureOf(() => openPlantDatabase(path, { readonly: true })).code).toBe('database_unreadable')
})

test('a database of a newer Moldline is left alone, one of an older is not read before it is brought up to date', () => {
  const path = newPath()
  create(path)
  const set = (layout: number): void => {
    const db = new Database(path)
    db.pragma(`user_version = ${layout}`)
    db.close()
  }
  set(999)
  expect(failureOf(() => openPlantDatabase(path, { readonly: false })).message).toContain('newer Moldline (layout 999')
  set(1)
  expect(failureOf(() => openPlantDatabase(path, { readonly: true })).message).toContain('has layout 1, expected')
})

test('a migration that fails leaves the layout as it was and is done whole the next time', () => {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  const good = { number: 1, sql: 'create table a(x)' }
  const broken = { number: 2, sql: 'create table b(x); create table a(x)' }
  expect(() => migrate(db, [good, broken])).toThrow(/already exists/)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  migrate(db, [good, { number: 2, sql: 'create table b(x)' }])
  migrate(db, [good, { number: 2, sql: 'create table b(x)' }])
  expect(db.pragma('user_version', { simple: true })).toBe(2)
})

test('each commit of console.db is durable, staging in plant.db is not', () => {
  const dir = temporaryFolder('database')
  const plant = openPlantDatabase(join(dir, 'plant.db'), { readonly: false })
  const console = openConsoleDatabase(join(dir, 'console.db'), { readonly: false })
  onTestFinished(() => {
    plant.close()
    console.close()
  })
  expect(plant.pragma('synchronous', { simple: true })).toBe(1)
  expect(console.pragma('synchronous', { simple: true })).toBe(2)
})
