import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { productRecord } from '../../../../testing/plant-rows.ts'
import { smallPlantOrders } from '../../../../testing/small-plant-orders.ts'
import { addRecords, smallPlant, smallPlantFacts } from '../../../../testing/small-plant.ts'
import { QuarantineQuery } from '../../../../contract/query.ts'
import { listQuarantine } from '../../../storage/files/quarantine-store.ts'
import { listSourceFiles } from '../../../storage/files/source-file-store.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import { countRows } from '../../../storage/rows/read-rows.ts'
import { openRun, type OpenRun } from '../testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const SECOND = MAY.replace('.xlsb', '_2.xlsb')
const ORDERS = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_250425.xlsx'

const use = (open: OpenRun, generation: number) =>
  open.run({ request: { action: { kind: 'use-generation', generation } } })
const records = (open: OpenRun) => open.read(db => countRows(db, 'productRecords', currentGeneration(db) ?? 0))
const checksum = (open: OpenRun, generation?: number) =>
  open.read(db => findGeneration(db, generation ?? currentGeneration(db) ?? 0)?.checksum)
const file = (open: OpenRun, path: string) =>
  open.read(db => listSourceFiles(db, currentGeneration(db)).find(known => known.path === path))
const hashOf = (open: OpenRun, path: string) => file(open, path)?.contentHash ?? ''

/** Whatever was decided before: two more runs over the same folder change nothing. */
async function expectLeftAlone(open: OpenRun): Promise<void> {
  const before = checksum(open)
  for (const _ of [1, 2]) expect((await open.run()).outcome?.published).toBe(false)
  expect(checksum(open)).toBe(before)
}

test('a missing file whose rows were removed by decision: brought back, it is asked about again', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.remove(MAY)
  await open.run()
  open.decide({ kind: 'missing-file', path: MAY }, 'remove-rows')
  await open.run()
  await open.run()
  await use(open, 1)
  expect([records(open), file(open, MAY)?.state]).toEqual([smallPlantFacts.records, 'missing'])
  await expectLeftAlone(open)
  expect(file(open, MAY)?.state).toBe('missing')
  open.decide({ kind: 'missing-file', path: MAY }, 'remove-rows')
  await open.run()
  expect(checksum(open)).toBe(checksum(open, 2))
})

test('a file that was replaced by decision: brought back, the replacement is held until it is asked for', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.write(SECOND, await readFile(plant.path(MAY)))
  await plant.edit(SECOND, sheet => sheet.set('Y2', 3))
  await open.run()
  open.decide({ kind: 'held-file', path: SECOND, contentHash: hashOf(open, SECOND) }, 'replace')
  await open.run()
  await use(open, 1)
  expect([file(open, MAY)?.state, file(open, SECOND)]).toMatchObject(['unchanged', { state: 'held', rows: null }])
  await expectLeftAlone(open)
  expect([file(open, MAY)?.state, file(open, SECOND)?.hold?.kind]).toEqual(['unchanged', 'taken-out-by-undo'])
  open.decide({ kind: 'held-file', path: SECOND, contentHash: hashOf(open, SECOND) }, 'load-again')
  await open.run()
  expect(checksum(open)).toBe(checksum(open, 2))
})

test('a value typed for a quarantined row: taken out, it is loaded again only when someone says so', async () => {
  const { molded } = smallPlantOrders
  const plant = await smallPlant(content => addRecords(content, 0, [productRecord({ moldShot: '12o4' }, molded)]))
  const open = openRun(plant.dir)
  await open.run()
  const [entry] = open.read(db => listQuarantine(db, QuarantineQuery.parse({}), 1)).items
  const row = { kind: 'quarantined-row', table: 'productRecords', rawRowHash: entry?.rawRowHash ?? '' } as const
  open.decide(row, 'load-value', { moldShot: '1204' })
  await open.run()
  expect(records(open)).toBe(smallPlantFacts.records + 1)

  await use(open, 1)
  expect([records(open), file(open, MAY)?.state]).toEqual([smallPlantFacts.records, 'held'])
  await expectLeftAlone(open)
  open.decide(row, 'load-value', { moldShot: '1300' })
  await open.run()
  expect([records(open), file(open, MAY)?.state]).toEqual([smallPlantFacts.records + 1, 'unchanged'])
  await expectLeftAlone(open)

  await use(open, 1)
  open.decide({ kind: 'held-file', path: MAY, contentHash: hashOf(open, MAY) }, 'load-again')
  await open.run()
  expect([records(open), checksum(open)]).toEqual([smallPlantFacts.records + 1, checksum(open, 4)])
})

test('a file that was read otherwise since: taken out with its rows, it is held although its content is in use', async () => {
  const { molded } = smallPlantOrders
  const plant = await smallPlant(content => addRecords(content, 0, [productRecord({ moldShot: '12o4' }, molded)]))
  const open = openRun(plant.dir)
  await open.run()
  const settings = { cellPolicies: { 'productRecords.moldShot': 'detail' } } as const
  await open.run({ settings })
  expect(records(open)).toBe(smallPlantFacts.records + 1)
  await open.run({ settings, request: { action: { kind: 'use-generation', generation: 1 } } })
  expect(file(open, MAY)).toMatchObject({ state: 'held' })
  for (const _ of [1, 2]) expect((await open.run({ settings })).outcome?.published).toBe(false)
  expect(records(open)).toBe(smallPlantFacts.records)
})

test('what was taken out stays out under another name, until someone says so', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(ORDERS, sheet => sheet.set('D2', 'A200'))
  await open.run()
  await use(open, 1)
  const renamed = ORDERS.replace('.xlsx', '_final.xlsx')
  await plant.move(ORDERS, renamed)
  await expectLeftAlone(open)
  expect([file(open, ORDERS)?.state, file(open, renamed)?.hold?.kind]).toEqual(['missing', 'taken-out-by-undo'])
  open.decide({ kind: 'held-file', path: renamed, contentHash: hashOf(open, renamed) }, 'load-again')
  open.decide({ kind: 'missing-file', path: ORDERS }, 'remove-rows')
  await open.run()
  expect(checksum(open)).toBe(checksum(open, 2))
  await expectLeftAlone(open)
})

test('a hold ends with the content: one that comes back later is loaded like any other', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const taken = await readFile(plant.path(MAY))
  await open.run()
  await use(open, 1)
  await plant.edit(MAY, sheet => sheet.set('Y2', 4))
  await open.run()
  await plant.write(MAY, taken)
  await open.run()
  expect([checksum(open), file(open, MAY)?.state]).toEqual([checksum(open, 2), 'loaded'])
})
