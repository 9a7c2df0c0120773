import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { smallPlant, smallPlantFacts } from '../../../testing/small-plant.ts'
import { listSourceFiles } from '../../storage/files/source-file-store.ts'
import { currentGeneration, findGeneration } from '../../storage/generations/generation-store.ts'
import { countRows } from '../../storage/rows/read-rows.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
const ORDERS = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_250425.xlsx'

const records = (open: OpenRun) => open.read(db => countRows(db, 'productRecords', currentGeneration(db) ?? 0))
const checksum = (open: OpenRun) => open.read(db => findGeneration(db, currentGeneration(db) ?? 0)?.checksum)
const file = (open: OpenRun, path: string) =>
  open.read(db => listSourceFiles(db, currentGeneration(db)).find(known => known.path === path))

test('load without a failed file: the others load, its last good rows stay, for that content only', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.write(JUNE, 'broken')
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await open.run()
  const { contentHash } = file(open, JUNE) ?? {}
  open.decide({ kind: 'failed-file', path: JUNE, contentHash: contentHash ?? '' }, 'load-without')
  const { state, outcome, phases } = await open.run()
  expect(state).toBe('succeeded')
  expect(outcome).toMatchObject({ generation: 2, published: true })
  expect(records(open)).toBe(smallPlantFacts.records)
  const reason = 'Could not be read; its last good rows stay, as decided. It is loaded again when it can be read.'
  expect(file(open, JUNE)).toMatchObject({ state: 'skipped', reason })
  expect(phases[0]?.skipped).toContain(`${JUNE}: ${reason}`)
  await plant.write(JUNE, 'broken in another way')
  expect((await open.run()).state).toBe('partial')
})

test('load without a file that is too large to be read at all: for this time, and it is asked about again the next', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  const run = () => open.run({ settings: { maxInflatedBytes: 5_000_000 } })
  await run()
  for (const _ of [1, 2]) {
    await plant.move(JUNE, 'june.xlsb')
    await plant.write(JUNE, Buffer.alloc(6_000_000))
    expect((await run()).state).toBe('partial')
    const failed = file(open, JUNE)
    expect(failed).toMatchObject({ state: 'failed', contentHash: '' })
    open.decide({ kind: 'failed-file', path: JUNE, contentHash: '' }, 'load-without')
    expect([(await run()).state, (await run()).state]).toEqual(['succeeded', 'succeeded'])
    await plant.remove(JUNE)
    await plant.move('june.xlsb', JUNE)
    await run()
    expect([records(open), file(open, JUNE)?.state]).toEqual([smallPlantFacts.records, 'unchanged'])
  }
})

test('a file that lost rows is held with its old rows until the smaller one is chosen', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => {
    sheet.removeRow(2)
    sheet.removeRow(2)
    sheet.removeRow(2)
  })
  const { state } = await open.run()
  expect(state).toBe('succeeded')
  expect(records(open)).toBe(smallPlantFacts.records)
  const held = file(open, MAY)
  expect(held).toMatchObject({ state: 'held', hold: { kind: 'shrinks' } })
  open.decide({ kind: 'held-file', path: MAY, contentHash: held?.contentHash ?? '' }, 'use-smaller')
  await open.run()
  expect(records(open)).toBe(smallPlantFacts.records - 3)
})

test('a missing file keeps its rows until they are removed by decision', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.remove(MAY)
  await open.run()
  expect(records(open)).toBe(smallPlantFacts.records)
  expect(file(open, MAY)).toMatchObject({ state: 'missing' })
  open.decide({ kind: 'missing-file', path: MAY }, 'remove-rows')
  const { outcome } = await open.run()
  expect(outcome?.rowsGone).toBeGreaterThan(0)
  expect(records(open)).toBeLessThan(smallPlantFacts.records)
})

test('a file that comes back after its rows were removed, and goes again, is asked about again', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.move(MAY, 'may.xlsb')
  await open.run()
  open.decide({ kind: 'missing-file', path: MAY }, 'remove-rows')
  await open.run()
  expect(records(open)).toBeLessThan(smallPlantFacts.records)
  await plant.move('may.xlsb', MAY)
  await open.run()
  await plant.move(MAY, 'may.xlsb')
  for (const _ of [1, 2]) {
    await open.run()
    expect(file(open, MAY)).toMatchObject({ state: 'missing' })
    expect(records(open)).toBe(smallPlantFacts.records)
  }
  open.decide({ kind: 'missing-file', path: MAY }, 'remove-rows')
  await open.run()
  expect(records(open)).toBeLessThan(smallPlantFacts.records)
})

test('a decision that is carried out leaves nothing for the next run to do', async () => {
  const plant = await smallPlant()
  const second = MAY.replace('.xlsb', '_2.xlsb')
  await plant.write(second, await readFile(plant.path(MAY)))
  await plant.edit(second, sheet => sheet.set('Y2', 3))
  const open = openRun(plant.dir)
  await open.run()
  open.decide({ kind: 'held-file', path: second, contentHash: file(open, second)?.contentHash ?? '' }, 'replace')
  await open.run()
  await plant.remove(second)
  await open.run()
  open.decide({ kind: 'missing-file', path: second }, 'remove-rows')
  await open.run()
  const [before, after] = [checksum(open), await open.run()]
  expect([checksum(open), after.outcome?.published]).toEqual([before, false])
  expect(records(open)).toBe(smallPlantFacts.records)
})

test('the last file of a table cannot go: its rows stay and the run says which files are wanted', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.remove(MAY)
  await plant.remove(JUNE)
  await open.run()
  for (const path of [MAY, JUNE]) open.decide({ kind: 'missing-file', path }, 'remove-rows')
  for (const _ of [1, 2]) {
    const { state, phases } = await open.run()
    expect([state, phases[0]?.failures[0]?.code]).toEqual(['partial', 'file_not_found'])
    expect(records(open)).toBe(smallPlantFacts.records)
  }
})

test('q11-a file is called loaded only when it is: not while another one stops the publishing', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.write(JUNE, 'broken')
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await plant.move(ORDERS, ORDERS.replace('.xlsx', '_2.xlsx'))
  await open.run()
  expect(file(open, MAY)).toMatchObject({ state: 'skipped', reason: expect.stringContaining('not loaded') })
  expect(file(open, ORDERS)).toMatchObject({ state: 'missing', reason: expect.stringContaining('Renamed') })
  expect(file(open, ORDERS.replace('.xlsx', '_2.xlsx'))).toMatchObject({ state: 'skipped', rows: null })
  open.decide({ kind: 'failed-file', path: JUNE, contentHash: file(open, JUNE)?.contentHash ?? '' }, 'load-without')
  await open.run()
  expect([file(open, MAY)?.state, file(open, ORDERS)?.state]).toEqual(['loaded', 'removed'])
})

test('a renamed file changes no row and asks nothing', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const before = checksum(open)
  await plant.move(MAY, MAY.replace('.xlsb', '_final.xlsb'))
  await open.run()
  expect([records(open), checksum(open)]).toEqual([smallPlantFacts.records, before])
  expect(open.read(db => listSourceFiles(db, currentGeneration(db))).map(({ state }) => state)).not.toContain('missing')
})
