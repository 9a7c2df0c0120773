import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { migrate } from '../migration.ts'
import { openPlantDatabase } from '../open-plant-database.ts'
import { plantMigrations } from '../plant-migrations.ts'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { fileVersionsOf } from './file-version-store.ts'
import { endUndoMarks, listUndoMarks, writeUndoMarks } from './undo-mark-store.ts'

const mark = (path: string, contentHash: string, lastDecision = 0, generation = 3) => {
  return { path, contentHash, generation, lastDecision }
}

test('marks are kept by content, a newer one replaces an older, and they end when another content is seen', () => {
  const db = openPlant()
  endUndoMarks(db, [{ path: 'a', contentHash: '1' }])
  writeUndoMarks(db, [mark('b', '1'), mark('a', '2'), mark('a', '1')])
  writeUndoMarks(db, [mark('a', '2', 7, 5)])
  expect(listUndoMarks(db)).toEqual([mark('a', '1'), mark('a', '2', 7, 5), mark('b', '1')])
  endUndoMarks(db, [
    { path: 'a', contentHash: '2' },
    { path: 'c', contentHash: '1' },
  ])
  expect(listUndoMarks(db)).toEqual([mark('a', '2', 7, 5), mark('b', '1')])
})

test('a database from before there was undo is brought up to date with its files whole', () => {
  const path = join(temporaryFolder('plant'), 'plant.db')
  const old = new Database(path)
  old.pragma(`application_id = ${String(openPlant().pragma('application_id', { simple: true }))}`)
  migrate(old, plantMigrations.slice(0, 3))
  old.exec(`insert into source_file(id, path, table_name) values (1, 'a', 'itemInfo')`)
  old.exec(`insert into file_version(id, source_file_id, from_generation, content_hash, parse_key, byte_size, sheet, order_key,
    column_letters, headers, counts, notes) values (1, 1, 1, 'h', 'p', 9, 'S', 0, '{}', '{}', '{}', '[]')`)
  old.close()
  const db = openPlantDatabase(path, { readonly: false })
  onTestFinished(() => void db.close())
  expect(fileVersionsOf(db, 1)).toMatchObject([{ path: 'a', isPart: false }])
  expect(listUndoMarks(db)).toEqual([])
  expect(publishTable(db, definitionOf('itemInfo', { itemCode: 'string' }), [])).toBe(1)
})
