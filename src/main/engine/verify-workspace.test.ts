import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Verification } from '../../contract/restore-point.ts'
import { RunRequest } from '../../contract/run-request.ts'
import { openEngine, runOnce } from './testing/open-engine.ts'
import { change, copyOf, makeTwoGenerations, openedPlant, run, type Opened } from './testing/opened-plant.ts'
import { verifyWorkspace } from './verify-workspace.ts'

let made: Opened

beforeAll(async () => {
  made = await makeTwoGenerations()
})

function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}

/** What is not whole, with what was found. */
function broken({ parts }: Verification): readonly (readonly [string, string])[] {
  return parts.filter(({ isWhole }) => !isWhole).map(({ part, finding }) => [part, finding])
}

test('nothing is found where nothing is wrong: after runs, an undo, a restore and a restore of that', async () => {
  const opened = copyOf(made)
  const engine = await openEngine(opened.options)
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
  const undo = await engine.startRun(RunRequest.parse({ action: { kind: 'undo-run', run: 2 } }))
  await engine.waitForRun(undo.run)
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
  await engine.restore('backup-1')
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
  const [newest] = await engine.listRestorePoints()
  await engine.restore(newest?.id ?? '')
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
  await runOnce(engine)
  await engine.close()
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
})

test('a plant.db that is gone, or empty, is missed, because the journal knows what was published', async () => {
  const opened = copyOf(made)
  removeDatabase(opened.workspace.plantDatabase)
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([
    ['databases', 'plant.db is not there any more: run 2 published generation 2.'],
  ])
  writeFileSync(opened.workspace.plantDatabase, '')
  expect(broken(verifyWorkspace(opened.workspace))).toContainEqual([
    'databases',
    'plant.db is older than the journal: it knows generations up to 0, but run 2 published generation 2.',
  ])
})

test('an older plant.db, e.g. one whose write-ahead log was lost, is sound by itself and missed by the journal', async () => {
  const opened = await openedPlant()
  await run(opened)
  const older = join(opened.workspace.dir, 'older')
  cpSync(opened.workspace.plantDatabase, older)
  await change(opened)
  await run(opened)
  cpSync(older, opened.workspace.plantDatabase)
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([
    [
      'databases',
      'plant.db is older than the journal: it knows generations up to 1, but run 2 published generation 2.',
    ],
  ])
})

test('a console.db that is gone is missed, because there are data', async () => {
  const opened = copyOf(made)
  removeDatabase(opened.workspace.consoleDatabase)
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([
    ['databases', 'console.db is not there any more: the runs, decisions and notices so far are missing.'],
  ])
})

test('data that were kept aside and are not there again are not whole until a run reads them anew', async () => {
  const opened = copyOf(made)
  writeFileSync(opened.workspace.plantDatabase, 'no database')
  rmSync(`${opened.workspace.plantDatabase}-wal`, { force: true })
  const engine = await openEngine(opened.options)
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([['databases', expect.stringContaining('plant.db')]])
  await runOnce(engine)
  await engine.close()
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
})

test('a newest backup that is gone is missed, because the audit log knows that it was made; its number is not given again', async () => {
  const opened = copyOf(made)
  rmSync(join(opened.workspace.backups, 'backup-2'), { recursive: true })
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([
    ['backups', 'backup-2, the newest one made, is not there any more.'],
  ])
  rmSync(opened.workspace.backups, { recursive: true })
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([
    ['backups', 'backup-2, the newest one made, is not there any more.'],
  ])
  await change(opened, 2)
  await run(opened)
  expect(readdirSync(opened.workspace.backups)).toEqual(['backup-3', 'backup-4'])
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
})

test('an older backup may go: the rule removes it', () => {
  const opened = copyOf(made)
  rmSync(join(opened.workspace.backups, 'backup-1'), { recursive: true })
  expect(broken(verifyWorkspace(opened.workspace))).toEqual([])
})
