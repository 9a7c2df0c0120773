import { cpSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import { openEngine } from './testing/open-engine.ts'
import { change, openedPlant, run } from './testing/opened-plant.ts'

const MONTHS = 'dynamicDatabase/monthlyReports_history'

async function pendingOf(engine: Engine): Promise<readonly string[]> {
  return (await engine.status()).pending.map(file => `${file.path} ${file.change}`)
}

test('an engine that does not watch looks what changed since the last run when it is asked', async () => {
  const opened = await openedPlant()
  const reader = await openEngine({ ...opened.options, readonly: true })
  expect(await pendingOf(reader)).not.toEqual([])
  await run(opened)
  expect(await pendingOf(reader)).toEqual([])
  const may = join(opened.dir, MONTHS, 'monthlyReports_202505.xlsb')
  utimesSync(may, new Date(), new Date())
  expect(await pendingOf(reader)).toEqual([])
  await change(opened)
  cpSync(may, join(opened.dir, MONTHS, 'monthlyReports_202504.xlsb'))
  cpSync(may, join(opened.dir, MONTHS, '~$monthlyReports_202503.xlsb'))
  rmSync(may)
  expect(await pendingOf(reader)).toEqual([
    `${MONTHS}/monthlyReports_202504.xlsb new`,
    `${MONTHS}/monthlyReports_202505.xlsb gone`,
    `${MONTHS}/monthlyReports_202506.xlsb changed`,
  ])
})

test('a folder that cannot be reached says nothing about its files', async () => {
  const opened = await openedPlant()
  await run(opened)
  renameSync(join(opened.dir, MONTHS), join(opened.dir, 'elsewhere'))
  const reader = await openEngine({ ...opened.options, readonly: true })
  expect(await pendingOf(reader)).toEqual([])
})
