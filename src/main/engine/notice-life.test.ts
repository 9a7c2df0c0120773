import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AuditQuery, NoticeQuery } from '../../contract/query.ts'
import { smallPlant } from '../../testing/small-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { engineOptions, openEngine, runOnce } from './testing/open-engine.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

const open = (plant: string, workspace: string) => openEngine(engineOptions(plant, { workspace }))

test('a broken month is raised, recurs, survives a restart, and is resolved by the run that finds it repaired', async () => {
  const plant = await smallPlant()
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  const first = await open(plant.dir, workspace)
  await runOnce(first)
  const good = readFileSync(join(plant.dir, MAY))
  await plant.write(MAY, 'broken')
  expect(await runOnce(first, { dryRun: true })).toMatchObject({ state: 'partial' })
  expect((await first.listNotices(NoticeQuery.parse({}))).total).toBe(0)
  expect(await runOnce(first)).toMatchObject({ run: 3, state: 'partial' })
  expect((await first.status()).counts).toMatchObject({ openNotices: 1, unreadNotices: 1 })
  const raised = await first.getNotice(1)
  expect(raised).toMatchObject({
    run: 3,
    agent: 'DataCollector',
    status: 'partial',
    state: 'new',
    failures: [{ file: MAY }],
  })
  expect(raised.text).not.toContain('N/A')
  expect(raised.text).not.toContain(workspace)
  expect(raised.metadata?.triggered).toContain('ValidationOrchestrator')
  expect(readFileSync(join(workspace, raised.textFile ?? ''), 'utf8')).toBe(raised.text)
  await first.actOnNotice(1, { kind: 'acknowledge', note: 'I call the office' }, 'Bình')
  await first.close()

  const second = await open(plant.dir, workspace)
  expect(await second.getNotice(1)).toMatchObject({
    ...raised,
    state: 'acknowledged',
    events: [{}, { actor: 'Bình', note: 'I call the office' }],
    deliveries: expect.any(Array),
  })
  await runOnce(second)
  expect(await second.getNotice(1)).toMatchObject({
    state: 'acknowledged',
    occurrences: 2,
    run: 4,
    raisedAt: raised.at,
  })
  await plant.write(MAY, good)
  expect(await runOnce(second)).toMatchObject({ run: 5, state: 'succeeded' })
  const { items, byState } = await second.listNotices(NoticeQuery.parse({ search: 'reports_202505' }))
  expect(items).toMatchObject([{ id: 1, state: 'resolved', fixedByRun: 5, occurrences: 2 }])
  expect(byState).toMatchObject({ resolved: 1, new: 0 })
  expect(await second.runTrend({ by: 'month', from: '', to: '' })).toMatchObject([{ runs: 4, failures: 2, partial: 2 }])
  const audit = await second.listAudit(AuditQuery.parse({ search: 'notice 1' }))
  expect(audit.items.map(({ action, actor }) => [action, actor])).toEqual([
    ['notice-resolved', 'Moldline'],
    ['notice-recurred', 'Moldline'],
    ['notice-acknowledged', 'Bình'],
    ['notice-raised', 'Moldline'],
  ])
})
