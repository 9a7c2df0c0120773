import { copyFileSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { manifestText } from '../../storage/backups/restore-point-manifest.ts'
import { readManifests } from '../../storage/backups/backup-folders.ts'
import { openConsoleDatabase } from '../../storage/console/console-database.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'

const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
/** The clock of `openRun`. */
const NOW = Date.parse('2019-02-01T08:00:00Z')

/** A plant with one generation and a journal; `change` makes the next run publish. */
async function published() {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  const workspace = workspaceLayout(open.workspace)
  const journal = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  onTestFinished(() => void journal.close())
  expect(await open.run()).toMatchObject({ state: 'succeeded' })
  let more = 0
  return {
    open,
    workspace,
    change: async (): Promise<void> => {
      more += 1
      const changed = await smallPlant(content =>
        changeRecord(content, { file: 1, row: 0 }, { itemTotalQuantity: 8_000 + more }),
      )
      copyFileSync(join(changed.dir, JUNE), join(plant.dir, JUNE))
    },
    /** Makes the newest backup look as old as this. */
    age: (hours: number): void => {
      const [newest] = readManifests(workspace)
      if (newest === undefined) throw new Error('there is no backup')
      const createdAt = new Date(NOW - hours * 3_600_000).toISOString()
      writeFileSync(join(workspace.backups, newest.id, 'restore-point.json'), manifestText({ ...newest, createdAt }))
    },
  }
}

const phasesOf = ({ phases }: Awaited<ReturnType<OpenRun['run']>>): readonly string[] =>
  phases.map(({ phase }) => phase)
const ALWAYS = ['collect', 'load', 'check', 'track']
const WITH_BACKUP = ['collect', 'backup', 'load', 'check', 'track']

test('publishing waits for a backup only when none is recent enough, and shows it as its own phase', async () => {
  const { open, workspace, change, age } = await published()
  expect(phasesOf(await open.run())).toEqual(ALWAYS)
  await change()
  const run = await open.run()
  expect(phasesOf(run)).toEqual(WITH_BACKUP)
  expect(run.phases[1]).toMatchObject({ agent: 'BackupKeeper', state: 'succeeded', counts: { generation: 1 } })
  expect(run.outcome).toMatchObject({ published: true, generation: 2 })
  expect(readManifests(workspace)).toMatchObject([{ generation: 1, run: 1 }])
  await change()
  expect(phasesOf(await open.run())).toEqual(ALWAYS)
  age(25)
  await change()
  expect(phasesOf(await open.run({ request: { dryRun: true } }))).toEqual(ALWAYS)
  expect(phasesOf(await open.run({ settings: { backupMaxAgeHours: 26 } }))).toEqual(ALWAYS)
  await change()
  expect(phasesOf(await open.run())).toEqual(WITH_BACKUP)
})

test('a backup from the future is of unknown age, and one with a shortened file is none', async () => {
  const { open, workspace, change, age } = await published()
  await change()
  await open.run()
  age(-3)
  await change()
  expect(phasesOf(await open.run())).toEqual(WITH_BACKUP)
  truncateSync(join(workspace.backups, 'backup-2', 'plant.db'), 4_096)
  rmSync(join(workspace.backups, 'backup-1'), { recursive: true })
  await change()
  expect(phasesOf(await open.run())).toEqual(WITH_BACKUP)
})

test('an undo is backed up before like any other run that publishes', async () => {
  const { open, change } = await published()
  await change()
  await open.run()
  const run = await open.run({
    request: { action: { kind: 'use-generation', generation: 1 } },
    settings: { backupMaxAgeHours: 0 },
  })
  expect(run).toMatchObject({ state: 'succeeded', outcome: { published: true, generation: 3 } })
})

test('nothing is published without a way back: a backup that fails leaves the generation in use, verified', async () => {
  const { open, workspace, change } = await published()
  await change()
  rmSync(workspace.backups, { recursive: true, force: true })
  writeFileSync(workspace.backups, 'in the way')
  const run = await open.run()
  expect(run).toMatchObject({ state: 'partial', outcome: { published: false, generation: 1 } })
  expect(run.phases.map(({ phase, state }) => [phase, state])).toEqual([
    ['collect', 'succeeded'],
    ['backup', 'failed'],
    ['load', 'skipped'],
    ['check', 'succeeded'],
    ['track', 'succeeded'],
  ])
  expect(run.phases[1]?.failures).toMatchObject([{ code: 'backup_failed' }])
  expect(run.phases[2]?.skipped).toEqual([
    'nothing is published, because what is in use could not be backed up before; generation 1 stays in use',
  ])
  expect(run.notices).toMatchObject([{ agent: 'BackupKeeper', status: 'partial' }])
  rmSync(workspace.backups)
  mkdirSync(workspace.backups)
  expect(await open.run()).toMatchObject({ state: 'succeeded', outcome: { published: true, generation: 2 } })
  expect(readdirSync(workspace.backups)).toEqual(['backup-1'])
})
