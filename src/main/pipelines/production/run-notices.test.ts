import { expect, test } from 'vitest'
import { PhasePolicy, type Escalation } from '../../../contract/setting.ts'
import { productRecord } from '../../../testing/plant-rows.ts'
import { addRecords, changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { openRun } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
const ITEMS = 'staticDatabase/itemInfo.xlsx'

const escalating = (phase: string, ...escalate: Escalation[]) => {
  return { settings: { phasePolicies: { [phase]: PhasePolicy.parse({ escalate }) } } }
}

test('q13-the notice counts tables and files: how many there are, failed, changed and saved', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.write(ITEMS, 'broken')
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await plant.write('dynamicDatabase/monthlyReports_history/monthlyReports_June.xlsb', 'a look-alike')
  const { notices } = await open.run()
  expect(notices).toHaveLength(1)
  expect(notices[0]).toMatchObject({
    priority: 'CRITICAL',
    counts: { totalDatabases: 9, successful: 8, failed: 1, warnings: 1, changedFiles: 1, filesSaved: 0 },
    metadata: null,
  })
})

test('q13-before the first table is looked at, all have failed', async () => {
  const plant = await smallPlant()
  await plant.write('databaseSchemas.json', '{ not json')
  const { notices } = await openRun(plant.dir).run()
  expect(notices).toMatchObject([{ priority: 'HIGH', counts: { totalDatabases: 9, successful: 0, failed: 9 } }])
})

test('a load that failed counts the tables it should have changed', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const { notices } = await open.run({
    settings: { phasePolicies: { load: PhasePolicy.parse({ memoryLimitMib: 1 }) } },
  })
  expect(notices).toMatchObject([{ agent: 'DataLoader', counts: { failed: 1, changedFiles: 1, filesSaved: 0 } }])
})

test('failures of one kind as many as its threshold make the notice more urgent', async () => {
  const plant = await smallPlant()
  for (const path of [MAY, JUNE]) await plant.edit(path, sheet => sheet.set('A1', 'renamed'))
  const two = (await openRun(plant.dir).run()).notices
  expect(two).toMatchObject([
    { priority: 'MEDIUM', failures: [{ code: 'missing_fields' }, { code: 'missing_fields' }] },
  ])
  await plant.edit('dynamicDatabase/purchaseOrders_history/purchaseOrder_250425.xlsx', sheet =>
    sheet.set('A1', 'renamed'),
  )
  expect((await openRun(plant.dir).run()).notices).toMatchObject([{ priority: 'HIGH' }])
})

test('what is fine raises no notice, whatever the policy asks for', async () => {
  const plant = await smallPlant()
  const settings = {
    phasePolicies: {
      collect: PhasePolicy.parse({ escalate: ['healed', 'held-file', 'missing-file', 'ignored-file'] }),
      load: PhasePolicy.parse({ escalate: ['healed', 'quarantined'] }),
      check: PhasePolicy.parse({ escalate: ['healed', 'error-findings'] }),
    },
  }
  const { state, notices } = await openRun(plant.dir).run({ settings })
  expect([state, notices]).toEqual(['succeeded', []])
})

test('a missing, a held and an ignored file raise a notice where the policy wants it, and only there', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.remove(MAY)
  await plant.write('dynamicDatabase/monthlyReports_history/monthlyReports_June.xlsb', 'a look-alike')
  expect((await open.run()).notices).toEqual([])
  const { state, notices } = await open.run(escalating('collect', 'missing-file', 'held-file'))
  expect(state).toBe('succeeded')
  expect(notices).toMatchObject([
    {
      agent: 'DataCollector',
      status: 'review',
      priority: 'HIGH',
      summary: 'DataCollector did its work, but: 1 file missing.',
      failures: [],
      about: ['missing-file'],
      counts: { failed: 0, warnings: 1 },
    },
  ])
  const ignored = await open.run(escalating('collect', 'ignored-file'))
  expect(ignored.notices).toMatchObject([{ priority: 'LOW', summary: expect.stringContaining('1 file ignored') }])
})

test('rows in quarantine and error findings raise a notice each, by the agent that met them', async () => {
  const { molded } = smallPlantOrders
  const plant = await smallPlant(content =>
    changeRecord(
      addRecords(content, 1, [productRecord({ moldShot: '12o4' }, molded)]),
      { file: 0, row: 0 },
      {
        itemCode: 'X999',
      },
    ),
  )
  const settings = {
    phasePolicies: {
      load: PhasePolicy.parse({ escalate: ['quarantined'] }),
      check: PhasePolicy.parse({ escalate: ['error-findings'] }),
    },
  }
  const open = openRun(plant.dir)
  const { notices } = await open.run({ settings })
  const both = [
    { agent: 'DataLoader', status: 'review', summary: expect.stringContaining('1 row in quarantine') },
    { agent: 'ValidationOrchestrator', status: 'review', summary: expect.stringMatching(/\d+ error finding/) },
  ]
  expect(notices).toMatchObject(both)
  // Nothing has changed, and so nothing is over: the notices recur and are not taken for fixed.
  expect((await open.run({ settings })).notices).toMatchObject(both)
})
