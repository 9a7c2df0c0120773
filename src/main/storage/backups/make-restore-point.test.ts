import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { appendAudit } from '../console/audit-log.ts'
import { removeUnfinished, restorePointIds } from './backup-folders.ts'
import { listRestorePoints, newestVerified, requireRestorePoint } from './list-restore-points.ts'
import { makeRestorePoint } from './make-restore-point.ts'
import { backedUpPlant } from './testing/backed-up-plant.ts'
import { verifyRestorePoint } from './verify-restore-point.ts'

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof EngineFailure) return error.failure.code
      throw error
    },
  )
}

test('a backup is a verified copy of both databases', async () => {
  const open = backedUpPlant()
  const generation = open.publish('Cap', 'Lid')
  appendAudit(open.console, { actor: 'An', action: 'run-started', subject: 'run 1' }, '2019-02-01T08:59:00.000Z')
  const made = await makeRestorePoint(open.workspace, open.options)
  expect(made).toMatchObject({
    id: 'backup-1',
    generation,
    state: 'verified',
    rowCounts: { itemInfo: 2 },
    problem: null,
  })
  const folder = join(open.workspace.backups, made.id)
  expect(readdirSync(folder).toSorted()).toEqual(['console.db', 'plant.db', 'restore-point.json'])
  expect(JSON.parse(readFileSync(join(folder, 'restore-point.json'), 'utf8'))).toMatchObject({
    auditHead: { id: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(listRestorePoints(open.workspace)).toEqual([made])
})

test.skipIf(process.platform === 'win32')('a backup is readable by its owner only', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  const folder = join(open.workspace.backups, (await makeRestorePoint(open.workspace, open.options)).id)
  const paths = [folder, ...readdirSync(folder).map(name => join(folder, name))]
  expect(paths.map(path => statSync(path).mode & 0o777)).toEqual([0o700, 0o600, 0o600, 0o600])
})

test('a backup holds what was published while a writer is in the middle of a transaction', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  open.plant.exec('begin immediate')
  open.plant.exec(`insert into meta values ('unfinished', 1)`)
  const made = await makeRestorePoint(open.workspace, open.options)
  open.plant.exec('commit')
  expect(made.state).toBe('verified')
  expect((await makeRestorePoint(open.workspace, open.options)).id).toBe('backup-2')
})

test('any flipped bit in any file of a backup is found before it is offered', async () => {
  const open = backedUpPlant()
  open.publish('Cap', 'Lid')
  const { id } = await makeRestorePoint(open.workspace, open.options)
  const folder = join(open.workspace.backups, id)
  const files = readdirSync(folder).map(name => ({ path: join(folder, name), bytes: readFileSync(join(folder, name)) }))
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 0, max: 7 }), ({ path, bytes }, at, bit) => {
      const flipped = Buffer.from(bytes)
      const place = at % bytes.length
      flipped[place] = (bytes[place] ?? 0) ^ (1 << bit)
      writeFileSync(path, flipped)
      const found = verifyRestorePoint(folder)
      writeFileSync(path, bytes)
      expect(found.state).toBe('damaged')
      expect(found.problem).toMatch(/^This backup is damaged: its (plant\.db|console\.db|restore-point\.json) /)
    }),
    { numRuns: 300 },
  )
  expect(verifyRestorePoint(folder).state).toBe('verified')
})

test('every bit of the manifest counts', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  const { id } = await makeRestorePoint(open.workspace, open.options)
  const path = join(open.workspace.backups, id, 'restore-point.json')
  const whole = readFileSync(path)
  const unnoticed: number[] = []
  for (let bit = 0; bit < whole.length * 8; bit += 3) {
    const flipped = Buffer.from(whole)
    flipped[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(path, flipped)
    if (verifyRestorePoint(join(open.workspace.backups, id)).state === 'verified') unnoticed.push(bit)
  }
  expect(unnoticed).toEqual([])
})

test('a shortened, missing or exchanged file is named; a damaged backup is listed and never offered', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  const first = await makeRestorePoint(open.workspace, open.options)
  const second = await makeRestorePoint(open.workspace, open.options)
  const path = join(open.workspace.backups, second.id, 'plant.db')
  writeFileSync(path, readFileSync(path).subarray(0, 4096))
  const [damaged] = listRestorePoints(open.workspace)
  expect(damaged).toMatchObject({ id: second.id, state: 'damaged' })
  expect(damaged?.problem).toMatch(/plant\.db should have \d+ bytes, it has 4096/)
  expect(newestVerified(open.workspace)?.id).toBe(first.id)
  expect(() => requireRestorePoint(open.workspace, second.id)).toThrow(EngineFailure)
  expect(await codeOf(Promise.resolve().then(() => requireRestorePoint(open.workspace, second.id)))).toBe(
    'restore_point_damaged',
  )
  expect(await codeOf(Promise.resolve().then(() => requireRestorePoint(open.workspace, 'backup-9')))).toBe(
    'restore_point_not_found',
  )
})

test('a generation that is not whole is never backed up, and nothing is left of the try', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  open.plant.exec(`update row_itemInfo set itemName = 'Cup'`)
  expect(await codeOf(makeRestorePoint(open.workspace, open.options))).toBe('backup_failed')
  expect(readdirSync(open.workspace.backups)).toEqual([])
})

test('before anything is published there is nothing to back up', async () => {
  const open = backedUpPlant()
  expect(await codeOf(makeRestorePoint(open.workspace, open.options))).toBe('backup_failed')
})

test('a disk without room is said before it is filled', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  const full = makeRestorePoint(open.workspace, { ...open.options, freeBytes: () => 1_000_000 })
  expect(await codeOf(full)).toBe('disk_full')
  expect(readdirSync(open.workspace.backups)).toEqual([])
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that may not be written', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  const { chmodSync } = await import('node:fs')
  chmodSync(open.workspace.backups, 0o500)
  expect(await codeOf(makeRestorePoint(open.workspace, open.options))).toBe('backup_failed')
  chmodSync(open.workspace.backups, 0o700)
})

test('a backup that was being made when the power went is no backup, and goes at the next opening', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  await makeRestorePoint(open.workspace, open.options)
  mkdirSync(join(open.workspace.backups, 'unfinished-1'))
  writeFileSync(join(open.workspace.backups, 'unfinished-1', 'plant.db'), 'half')
  expect(listRestorePoints(open.workspace)).toHaveLength(1)
  removeUnfinished(open.workspace)
  expect(readdirSync(open.workspace.backups)).toEqual(restorePointIds(open.workspace))
})

test('two threads that make a backup at once get two numbers', async () => {
  const open = backedUpPlant()
  open.publish('Cap')
  const made = await Promise.all([1, 2, 3].map(() => makeRestorePoint(open.workspace, open.options)))
  expect(made.map(({ id }) => id).toSorted()).toEqual(['backup-1', 'backup-2', 'backup-3'])
  expect(listRestorePoints(open.workspace).every(({ state }) => state === 'verified')).toBe(true)
})
