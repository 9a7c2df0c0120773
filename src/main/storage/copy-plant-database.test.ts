import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyPlantDatabase } from './copy-plant-database.ts'
import { openPlantDatabase } from './open-plant-database.ts'
import { openPlant } from './testing/open-plant.ts'

test('a copy has what was committed and goes its own way', async () => {
  const db = openPlant()
  db.exec(`insert into meta values ('shared', 1)`)
  const path = join(dirname(db.name), 'copy.db')
  await copyPlantDatabase(db, path)
  const copy = openPlantDatabase(path, { readonly: false })
  onTestFinished(() => void copy.close())
  copy.exec(`insert into meta values ('own', 1)`)
  const keys = (of: typeof db): unknown[] => of.prepare('select key from meta order by key').pluck().all()
  expect([keys(db), keys(copy)]).toEqual([['shared'], ['own', 'shared']])
  expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
})

test('a cancelled copy ends with the reason of the signal', async () => {
  const db = openPlant()
  const path = join(dirname(db.name), 'copy.db')
  await expect(copyPlantDatabase(db, path, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
})
