import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { guarded, guardedAsync, storageFailure } from './storage-failure.ts'

const sqliteError = (code: string): Error => new Database.SqliteError('database or disk is full', code)

test.each([
  ['SQLITE_FULL', 'disk_full', false],
  ['SQLITE_BUSY', 'workspace_in_use', true],
  ['SQLITE_BUSY_SNAPSHOT', 'workspace_in_use', true],
  ['SQLITE_CORRUPT_INDEX', 'database_unreadable', false],
  ['SQLITE_NOTADB', 'database_unreadable', false],
  ['SQLITE_READONLY', 'database_unreadable', false],
  ['SQLITE_CANTOPEN', 'database_unreadable', false],
  ['SQLITE_IOERR_READ', 'database_unreadable', true],
])('%s is %s', (code, expected, transient) => {
  expect(storageFailure(sqliteError(code), 'plant.db')).toMatchObject({ code: expected, file: 'plant.db', transient })
})

test('a wrong statement is a defect and stays one', () => {
  const error = sqliteError('SQLITE_ERROR')
  expect(storageFailure(error, 'plant.db')).toBeNull()
  expect(storageFailure(new Error('other'), 'plant.db')).toBeNull()
  expect(() => guarded('plant.db', () => fail(error))).toThrow(error)
})

test('a failure keeps its cause on our side', async () => {
  const cause = sqliteError('SQLITE_FULL')
  await expect(guardedAsync('plant.db', async () => fail(cause))).rejects.toMatchObject({
    failure: { code: 'disk_full' },
    cause,
  })
})

function fail(error: Error): never {
  throw error
}
