import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import { NoticeQuery } from '../../contract/query.ts'
import { openEngine, runOnce } from './testing/open-engine.ts'
import { change, openedPlant } from './testing/opened-plant.ts'

/** For hanging, never for speed. */
const WAITING = { timeout: 60_000, interval: 50 }

const inbox = async (engine: Engine) => (await engine.listNotices(NoticeQuery.parse({}))).items

test('a backup that failed stays open through a run that makes none, and is resolved by the next backup', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  rmSync(opened.workspace.backups, { recursive: true })
  writeFileSync(opened.workspace.backups, 'no folder')
  await runOnce(engine)
  const failed = { agent: 'BackupKeeper', about: ['backup'] }
  await expect.poll(() => inbox(engine), WAITING).toMatchObject([{ ...failed, state: 'new' }])

  expect(await runOnce(engine)).toMatchObject({ state: 'succeeded', outcome: { published: false } })
  expect(await inbox(engine)).toMatchObject([{ ...failed, state: 'new' }])

  rmSync(opened.workspace.backups)
  mkdirSync(opened.workspace.backups)
  await change(opened)
  const { run } = await runOnce(engine)
  await expect.poll(() => inbox(engine), WAITING).toMatchObject([{ state: 'resolved', fixedByRun: run }])
})
