import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { makeRestorePoint } from '../backups/make-restore-point.ts'
import { backedUpPlant } from '../backups/testing/backed-up-plant.ts'
import { preparedPath, preparePlant } from './prepare-plant.ts'

test('a disk that does not let go of what was prepared is told in words, and the next try starts over', async () => {
  const open = backedUpPlant()
  const generation = open.publish('Cap', 'Lid')
  const { id } = await makeRestorePoint(open.workspace, open.options)
  const request = { floor: generation, rowHash: open.options.rowHash }
  const stuck = `${preparedPath(open.workspace)}-wal`
  mkdirSync(stuck)
  const failure = (() => {
    try {
      return preparePlant(open.workspace, id, request)
    } catch (error) {
      if (error instanceof EngineFailure) return error.failure
      throw error
    }
  })()
  expect(failure).toMatchObject({ code: 'backup_failed', remedy: expect.stringContaining('disk of the workspace') })
  rmdirSync(stuck)
  expect(preparePlant(open.workspace, id, request).restorePoint.generation).toBe(generation)
  expect(existsSync(preparedPath(open.workspace))).toBe(true)
})
