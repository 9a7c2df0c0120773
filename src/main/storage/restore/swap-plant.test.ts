import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { makeRestorePoint } from '../backups/make-restore-point.ts'
import { backedUpPlant } from '../backups/testing/backed-up-plant.ts'
import { currentGeneration, nextGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { openPlantDatabase } from '../open-plant-database.ts'
import { rowHash } from '../testing/open-plant.ts'
import { preparePlant, preparedPath } from './prepare-plant.ts'
import { setAside } from './set-aside.ts'
import { readPendingRestore, swapPlant, type PendingRestore } from './swap-plant.ts'

/** Generation 1 backed up, generation 3 in use, the restore prepared. */
async function prepared() {
  const open = backedUpPlant()
  open.publish('Cap')
  await makeRestorePoint(open.workspace, open.options)
  open.publish('Cap', 'Lid')
  open.publish('Lid')
  const { file } = preparePlant(open.workspace, 'backup-1', { floor: 3, rowHash })
  const pending: PendingRestore = {
    restorePoint: 'backup-1',
    actor: 'An',
    at: '2019-02-01T10:00:00.000Z',
    sha256: file.sha256,
    kept: 'backup-2',
    newest: 3,
  }
  return { ...open, pending }
}

function numbersIn(path: string): readonly (number | null)[] {
  const db: PlantDatabase = openPlantDatabase(path, { readonly: true })
  try {
    return [currentGeneration(db), nextGeneration(db)]
  } finally {
    db.close()
  }
}

test('after the swap the restored generation is in use, and the next number is above all that were given', async () => {
  const { workspace, plant, pending } = await prepared()
  plant.close()
  expect(swapPlant(workspace, pending)).toBeNull()
  expect(numbersIn(workspace.plantDatabase)).toEqual([1, 4])
  expect(readPendingRestore(workspace)).toEqual(pending)
  expect(existsSync(preparedPath(workspace))).toBe(false)
})

test('while something stands only in the write-ahead log nothing is swapped', async () => {
  const { workspace, pending } = await prepared()
  expect(() => swapPlant(workspace, pending)).toThrow(EngineFailure)
  expect(readPendingRestore(workspace)).toBeNull()
  expect(existsSync(preparedPath(workspace))).toBe(false)
  expect(numbersIn(workspace.plantDatabase)).toEqual([3, 4])
})

test('a swap that fails is given up: nothing of it is finished later', async () => {
  const { workspace, plant, pending } = await prepared()
  plant.close()
  // A folder of the name of the side file cannot be removed like a file.
  mkdirSync(`${workspace.plantDatabase}-shm`)
  expect(() => swapPlant(workspace, pending)).toThrow(EngineFailure)
  expect(readPendingRestore(workspace)).toBeNull()
  expect(existsSync(preparedPath(workspace))).toBe(false)
})

test('what is set aside keeps its side files and never takes the place of another', () => {
  const { workspace } = backedUpPlant()
  const other = join(workspace.dir, 'other.db')
  const places = [1, 2].map(number => {
    writeFileSync(other, `other ${number}`)
    writeFileSync(`${other}-wal`, 'log')
    return setAside(workspace, other, '2019-02-01T10:00:00.000Z')
  })
  expect(places).toEqual([
    'set-aside/2019-02-01T10-00-00-000Z-other/other.db',
    'set-aside/2019-02-01T10-00-00-000Z-other-2/other.db',
  ])
  expect(places.map(place => readFileSync(join(workspace.dir, place), 'utf8'))).toEqual(['other 1', 'other 2'])
  expect(readdirSync(join(workspace.dir, 'set-aside', '2019-02-01T10-00-00-000Z-other'))).toEqual([
    'other.db',
    'other.db-wal',
  ])
})
