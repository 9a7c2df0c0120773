import { readFile } from 'node:fs/promises'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PhaseSummary } from '../../../contract/run.ts'
import { addRecords, smallPlant, smallPlantFacts } from '../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { productRecord } from '../../../testing/plant-rows.ts'
import { plantSchema } from '../../../testing/plant-schema.ts'
import { currentGeneration, findGeneration } from '../../storage/generations/generation-store.ts'
import { listSourceFiles } from '../../storage/files/source-file-store.ts'
import { countRows } from '../../storage/rows/read-rows.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

const states = (phases: readonly PhaseSummary[]) => phases.map(phase => phase.state)
const records = (open: OpenRun) => open.read(db => countRows(db, 'productRecords', currentGeneration(db) ?? 0))
const checksum = (open: OpenRun) => open.read(db => findGeneration(db, currentGeneration(db) ?? 0)?.checksum)
const file = (open: OpenRun, path: string) =>
  open.read(db => listSourceFiles(db, currentGeneration(db)).find(known => known.path === path))

test('a first run loads, checks and tracks everything and publishes generation 1', async () => {
  const open = openRun((await smallPlant()).dir)
  const { state, phases, outcome, sentence, notices } = await open.run()
  expect(sentence).toContain('Generation 1 published')
  expect(state).toBe('succeeded')
  expect(states(phases)).toEqual(['succeeded', 'succeeded', 'succeeded', 'succeeded'])
  expect(outcome).toMatchObject({ generation: 1, published: true, checked: true, tracked: true })
  expect(records(open)).toBe(smallPlantFacts.records)
  expect(notices).toEqual([])
})

test('a rerun with nothing changed changes nothing and parses nothing', async () => {
  const open = openRun((await smallPlant()).dir)
  await open.run()
  const before = checksum(open)
  const { state, outcome, phases } = await open.run()
  expect(state).toBe('succeeded')
  expect(outcome).toMatchObject({ generation: 1, published: false })
  expect(phases[0]?.counts).toMatchObject({ filesRead: 0 })
  expect(checksum(open)).toBe(before)
})

test('q01-one unreadable month keeps the old good data of every table, and the repaired file is loaded', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const before = checksum(open)
  await plant.write(JUNE, 'this is no workbook')
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const { state, phases, outcome, notices } = await open.run()
  expect(state).toBe('partial')
  expect(states(phases)).toEqual(['failed', 'skipped', 'succeeded', 'succeeded'])
  expect(phases[0]?.failures).toMatchObject([{ file: JUNE }])
  expect(phases[0]?.healing.map(({ action, status }) => `${action} ${status}`)).toEqual([
    'rollback_to_backup success',
    'trigger_manual_review success',
  ])
  expect(outcome).toMatchObject({ generation: 1, published: false })
  expect(notices).toMatchObject([{ agent: 'DataCollector', status: 'partial' }])
  expect([records(open), checksum(open)]).toEqual([smallPlantFacts.records, before])
  expect(file(open, JUNE)).toMatchObject({ state: 'failed', rows: { loaded: expect.any(Number) } })

  const fresh = await smallPlant()
  await fresh.move(JUNE, 'june.xlsb')
  await plant.write(JUNE, await readFile(fresh.path('june.xlsb')))
  const repaired = await open.run()
  expect(repaired.outcome).toMatchObject({ generation: 2, published: true })
  expect(repaired.phases[0]?.counts).toMatchObject({ filesRead: 0 })
})

test('q04-a rollback proves its generation: a changed cell in the database is found and the run halts', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(`${open.workspace}/plant.db`)
  db.exec('update "row_productRecords" set "itemGoodQuantity" = "itemGoodQuantity" + 1 where row_id = 1')
  db.close()
  await plant.write(JUNE, 'broken')
  const { state, phases } = await open.run()
  expect(state).toBe('failed')
  expect(states(phases)).toEqual(['failed', 'skipped', 'skipped', 'skipped'])
  expect(phases[0]?.healing[0]).toMatchObject({ action: 'rollback_to_backup', status: 'error' })
})

test('q05-a failed static table publishes nothing of the others; without an earlier generation the run has failed', async () => {
  const plant = await smallPlant()
  await plant.write('staticDatabase/itemInfo.xlsx', 'broken')
  const open = openRun(plant.dir)
  const { state, phases, outcome, notices } = await open.run()
  expect(state).toBe('failed')
  expect(states(phases)).toEqual(['failed', 'skipped', 'skipped', 'skipped'])
  expect(phases[0]?.healing[0]).toMatchObject({
    status: 'error',
    outcome: 'There is no earlier generation to go back to.',
  })
  expect(outcome?.generation).toBeNull()
  expect(notices).toMatchObject([{ status: 'failed' }])
  expect(open.read(db => currentGeneration(db))).toBeNull()
})

test('q12-a folder without any file and a folder that is gone take the same path as a broken file', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await plant.remove('dynamicDatabase/monthlyReports_history')
  const first = await open.run()
  expect(first.state).toBe('failed')
  expect(first.phases[0]?.failures[0]?.code).toBe('file_not_found')
  expect(first.phases[0]?.healing.map(({ status }) => status)).toEqual(['error', 'success'])
})

test('an unreachable folder is never a deletion', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.move('dynamicDatabase', 'elsewhere')
  const { state } = await open.run({ settings: { retryCount: 0 } })
  expect(state).toBe('partial')
  expect(records(open)).toBe(smallPlantFacts.records)
})

test('q17-a warning about the definitions is told and stops nothing', async () => {
  const plant = await smallPlant(content => ({ ...content, schema: { ...plantSchema(), remarks: 'by An' } }))
  const { state, phases } = await openRun(plant.dir).run()
  expect([state, ...states(phases)]).toEqual(Array(5).fill('succeeded'))
  expect(phases[0]?.skipped).toContain('databaseSchemas.json has keys that are not used: remarks.')
})

test('a run over some months or tables leaves the rest alone and says so', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await plant.write('staticDatabase/itemInfo.xlsx', 'broken')
  const { state, outcome, phases } = await open.run({ request: { tables: ['productRecords'], months: ['202506'] } })
  expect(state).toBe('succeeded')
  expect(outcome?.published).toBe(false)
  expect(phases[0]?.skipped.join()).toMatch(/not asked for and stays?/)
})

test('a dry run says what a run would do and keeps nothing', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const before = checksum(open)
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const dry = await open.run({ request: { dryRun: true } })
  expect(dry.outcome).toMatchObject({ generation: 2, published: true })
  expect(dry.sentence).toMatch(/^Dry run, nothing was kept\. .*It would publish generation \d+:/)
  expect([open.read(db => currentGeneration(db)), checksum(open)]).toEqual([1, before])
  const real = await open.run()
  expect(real.outcome).toMatchObject({ ...dry.outcome })
})

test('what a dry run left that was killed goes with the next run', async () => {
  const open = openRun((await smallPlant()).dir)
  const left = join(open.workspace, 'dry-run-X')
  mkdirSync(left)
  writeFileSync(join(left, 'plant.db'), 'a copy')
  await open.run()
  expect(existsSync(left)).toBe(false)
})

test('a run cancelled at any step publishes nothing, and the next one does not read the files again', async () => {
  const plant = await smallPlant()
  for (const step of ['read', 'load']) {
    const open = openRun(plant.dir)
    const controller = new AbortController()
    const journal = {
      progressed: (progress: { readonly step: string; readonly done: number }) => {
        if (progress.step === step) controller.abort()
      },
    }
    const { state, sentence } = await open.run({ signal: controller.signal, journal })
    expect(state).toBe('cancelled')
    expect(sentence).toContain('Cancelled')
    expect(open.read(db => currentGeneration(db))).toBeNull()
    const next = await open.run()
    expect(next.outcome).toMatchObject({ generation: 1 })
    const isRead = step === 'load'
    expect(next.phases[0]?.counts['filesRead'] === 0).toBe(isRead)
  }
})

test('q03-a bad cell sets its row aside with file, sheet and cell; the other rows are loaded and conserved', async () => {
  const { molded } = smallPlantOrders
  const plant = await smallPlant(content => addRecords(content, 1, [productRecord({ moldShot: '12o4' }, molded)]))
  const open = openRun(plant.dir)
  const { state, outcome } = await open.run()
  expect(state).toBe('succeeded')
  expect(outcome?.rowsQuarantined).toBe(1)
  expect((await open.run()).outcome, 'it stands there still').toMatchObject({ published: false, rowsQuarantined: 1 })
  expect(records(open)).toBe(smallPlantFacts.records)
  const rows = file(open, JUNE)?.rows
  expect(rows).toMatchObject({ quarantined: 1 })
  const { read = 0, loaded = 0, quarantined = 0, exactDuplicates = 0, superseded = 0, blank = 0 } = rows ?? {}
  expect(loaded + quarantined + exactDuplicates + superseded + blank).toBe(read)
})

test('q11-a failed phase is never shown as success: each skipped one says why', async () => {
  const plant = await smallPlant()
  await plant.write('databaseSchemas.json', '{ not json')
  const { state, phases, sentence } = await openRun(plant.dir).run()
  expect(state).toBe('failed')
  expect(phases[0]?.failures[0]?.code).toBe('invalid_json')
  expect(sentence).toContain('Failed')
  for (const phase of phases.slice(1)) {
    expect(phase.state).toBe('skipped')
    expect(phase.skipped[0]).toContain('DataCollector failed')
  }
})
