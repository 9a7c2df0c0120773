import { expect, test } from 'vitest'
import { smallPlant } from '../../../testing/small-plant.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { listSourceFiles } from '../../storage/files/source-file-store.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const files = (open: OpenRun) => open.read(db => listSourceFiles(db, currentGeneration(db)))

test('a run from check on works on the generation in use and leaves files alone', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await plant.write('staticDatabase/itemInfo.xlsx', 'broken')
  const before = files(open)
  const { state, phases, outcome, sentence } = await open.run({ request: { fromPhase: 'check' } })
  expect(state).toBe('succeeded')
  expect(phases.map(phase => phase.state)).toEqual(['skipped', 'skipped', 'succeeded', 'succeeded'])
  expect(phases[0]?.skipped).toEqual(['not asked for: the run begins at check'])
  expect(phases[2]?.skipped[0]).toBe('Checked as of generation 1, because the run was asked to begin at check')
  expect(outcome).toMatchObject({ generation: 1, published: false, checked: true, tracked: true })
  expect(sentence).toContain('as of generation 1')
  expect(files(open)).toEqual(before)
})

test('a run from track on does not check, and does not claim to have', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const { phases, outcome, sentence } = await open.run({ request: { fromPhase: 'track' } })
  expect(sentence).toContain('The data were not checked. Progress is as of generation 1')
  expect(phases.map(phase => phase.state)).toEqual(['skipped', 'skipped', 'skipped', 'succeeded'])
  expect(outcome).toMatchObject({ checked: false, tracked: true })
})

test('a run from load on begins with the files, and reads none a second time', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  const stop = new AbortController()
  await open.run({ signal: stop.signal, journal: { progressed: ({ step }) => void (step === 'load' && stop.abort()) } })
  const { state, phases, outcome } = await open.run({ request: { fromPhase: 'load' } })
  expect([state, outcome?.generation]).toEqual(['succeeded', 1])
  expect(phases.map(phase => phase.state)).toEqual(Array(4).fill('succeeded'))
  expect(phases[0]?.counts).toMatchObject({ filesRead: 0 })
})

test('a run from check on before anything was published has failed and says why', async () => {
  const { state, phases } = await openRun((await smallPlant()).dir).run({ request: { fromPhase: 'check' } })
  expect(state).toBe('failed')
  expect(phases[2]).toMatchObject({ state: 'failed', failures: [{ code: 'generation_not_found' }] })
  expect(phases[3]?.state).toBe('skipped')
})
