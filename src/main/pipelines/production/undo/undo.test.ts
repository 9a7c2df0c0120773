import { expect, test } from 'vitest'
import type { RunAction } from '../../../../contract/run-request.ts'
import { smallPlant, smallPlantFacts } from '../../../../testing/small-plant.ts'
import { rowHash } from '../../../ingest/row-hash.ts'
import { fileVersionsOf } from '../../../storage/files/file-version-store.ts'
import { listSourceFiles } from '../../../storage/files/source-file-store.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../../storage/generations/verify-generation.ts'
import { countRows, rowsInInputOrder } from '../../../storage/rows/read-rows.ts'
import { openRun, type OpenRun } from '../testing/open-run.ts'
import { isConserved } from '../testing/what-runs-left.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

const act = (open: OpenRun, action: RunAction) => open.run({ request: { action } })
const use = (open: OpenRun, generation: number) => act(open, { kind: 'use-generation', generation })
const undo = (open: OpenRun, run: number) => act(open, { kind: 'undo-run', run })
const now = (open: OpenRun) => open.read(db => currentGeneration(db) ?? 0)
const records = (open: OpenRun) => open.read(db => countRows(db, 'productRecords', currentGeneration(db) ?? 0))
const checksum = (open: OpenRun, generation = now(open)) => open.read(db => findGeneration(db, generation)?.checksum)
const file = (open: OpenRun, path: string) =>
  open.read(db => listSourceFiles(db, currentGeneration(db)).find(known => known.path === path))
const goods = (open: OpenRun) =>
  open.read(db =>
    Array.from(
      rowsInInputOrder<{ itemGoodQuantity: number }>(db, 'productRecords', now(open)),
      row => row.itemGoodQuantity,
    ),
  )

/** What must hold after every run, whatever it did. */
function expectWhole(open: OpenRun): void {
  open.read(db => {
    const generation = currentGeneration(db) ?? 0
    expect(verifyGeneration(db, generation, rowHash)).toMatchObject({ kind: 'whole' })
    for (const { path, counts } of fileVersionsOf(db, generation))
      expect([path, isConserved(counts)]).toEqual([path, true])
  })
}

test('a generation is used again: equal content, a new number, and what it took out is held', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await open.run()
  const { state, outcome, phases } = await use(open, 1)
  expect([state, ...phases.map(phase => phase.state)]).toEqual([
    'succeeded',
    'skipped',
    'succeeded',
    'succeeded',
    'succeeded',
  ])
  expect(phases[0]?.skipped).toEqual(['no file is read, because this run uses generation 1 again'])
  expect(outcome).toMatchObject({ generation: 3, published: true, rowsChanged: 1 })
  expect(checksum(open, 3)).toBe(checksum(open, 1))
  expect(open.read(db => findGeneration(db, 3)?.kind)).toBe('use')
  expect(file(open, MAY)).toMatchObject({ state: 'held', hold: { kind: 'taken-out-by-undo', generation: 3 } })
  expectWhole(open)

  for (const _ of [1, 2]) {
    const next = await open.run()
    expect(next.outcome).toMatchObject({ generation: 3, published: false })
    expect(file(open, MAY)).toMatchObject({ state: 'held', reason: expect.stringContaining('Load again') })
  }
  expect((await use(open, 1)).phases[1]?.skipped[0]).toContain('already in use')

  const back = await use(open, 2)
  expect(back.outcome).toMatchObject({ generation: 4, published: true })
  expect([checksum(open, 4), file(open, MAY)?.state]).toEqual([checksum(open, 2), 'unchanged'])
  expect((await open.run()).outcome).toMatchObject({ published: false })
  expect(file(open, MAY)).toMatchObject({ state: 'unchanged', hold: null })
})

test('what a use took out comes back when someone says so, or when the file changes', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await open.run()
  await use(open, 1)
  open.decide({ kind: 'held-file', path: MAY, contentHash: file(open, MAY)?.contentHash ?? '' }, 'load-again')
  expect((await open.run()).outcome).toMatchObject({ generation: 4, published: true })
  expect(checksum(open)).toBe(checksum(open, 2))

  await use(open, 1)
  await plant.edit(MAY, sheet => sheet.set('Y2', 4))
  expect((await open.run()).outcome).toMatchObject({ generation: 6, published: true })
  expect(file(open, MAY)).toMatchObject({ state: 'loaded', hold: null })
})

test('undoing a run takes out what it brought and brings back what it took', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const changed = await open.run()
  await plant.edit(JUNE, sheet => sheet.set('Y2', 5))
  await open.run()
  const { outcome } = await undo(open, changed.number)
  expect(outcome?.undo).toEqual({ reversed: 1, keptChangedLater: 0, notRebuilt: 0, reasons: [], heldFiles: [MAY] })
  expect(open.read(db => findGeneration(db, 4)?.kind)).toBe('undo')
  expectWhole(open)
  expect((await open.run()).outcome).toMatchObject({ published: false })
  const again = await undo(open, 4)
  expect(again.outcome?.undo).toMatchObject({ reversed: 1, heldFiles: [] })
  expect(checksum(open)).toBe(checksum(open, 3))
  expect((await open.run()).outcome).toMatchObject({ published: false })
})

test('a file that a later run changed again is undone row by row', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const before = goods(open)
  await plant.edit(MAY, sheet => {
    sheet.set('Y2', 3)
    sheet.set('Y3', 4)
    sheet.removeRow(5)
    sheet.appendRow(sheet.row(4).with(24, 77))
  })
  const second = await open.run()
  await plant.edit(MAY, sheet => {
    sheet.set('Y3', 9)
    sheet.set('Y4', 5)
  })
  await open.run()
  const { outcome, sentence } = await undo(open, second.number)
  expect(sentence).toContain('3 row changes were reversed, 1 kept, because a later run changed them.')
  expect(outcome?.undo).toEqual({ reversed: 3, keptChangedLater: 1, notRebuilt: 0, reasons: [], heldFiles: [MAY] })
  expectWhole(open)
  expect(records(open)).toBe(smallPlantFacts.records)
  expect(file(open, MAY)).toMatchObject({ rows: { takenOut: 2 }, broughtBack: 2, state: 'held' })
  expect(before.length).toBe(goods(open).length)

  const still = await open.run()
  expect([still.outcome?.published, file(open, MAY)?.state]).toEqual([false, 'held'])
  const back = await undo(open, outcome?.generation ?? 0)
  expect(back.outcome?.undo).toMatchObject({ reversed: 3, keptChangedLater: 0 })
  expect(checksum(open)).toBe(checksum(open, 3))
  expect((await open.run()).outcome?.published).toBe(false)

  await undo(open, second.number)
  open.decide({ kind: 'held-file', path: MAY, contentHash: file(open, MAY)?.contentHash ?? '' }, 'load-again')
  await open.run()
  expect([checksum(open), file(open, MAY)?.rows?.takenOut]).toEqual([checksum(open, 3), undefined])
  expectWhole(open)
})

test('a run that published nothing and the first run cannot be undone; nor an unknown or damaged generation used', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await open.run()
  for (const [action, code] of [
    [{ kind: 'undo-run', run: 2 }, 'nothing_to_undo'],
    [{ kind: 'undo-run', run: 1 }, 'nothing_to_undo'],
    [{ kind: 'use-generation', generation: 7 }, 'generation_not_found'],
  ] as const) {
    const { state, phases, outcome } = await act(open, action)
    expect([state, phases[1]?.failures[0]?.code, outcome?.published]).toEqual(['partial', code, false])
  }
})

test('a run that found a file renamed changed no row: undoing it brings nothing back that a later run changed', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.move(JUNE, JUNE.replace('202506', '202506_b'))
  await open.run()
  await plant.edit(JUNE.replace('202506', '202506_b'), sheet => sheet.set('Y2', 3))
  expect((await open.run()).outcome).toMatchObject({ generation: 3, rowsChanged: 1 })
  const [rows, before] = [records(open), checksum(open)]
  const { outcome } = await undo(open, 2)
  expect(outcome).toMatchObject({
    published: false,
    undo: { reversed: 0, keptChangedLater: 0, notRebuilt: 0, heldFiles: [] },
  })
  expect([records(open), checksum(open)]).toEqual([rows, before])
  expectWhole(open)
})

test('a run that found a file renamed, which stayed as it was: undoing it changes no row either', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.move(JUNE, JUNE.replace('202506', '202506_b'))
  await open.run()
  const before = checksum(open)
  await undo(open, 2)
  expect(checksum(open)).toBe(before)
  expectWhole(open)
})
