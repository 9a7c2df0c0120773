import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { plantSchema } from '../../../testing/plant-schema.ts'
import type { Plant } from '../../../testing/plant.ts'
import { smallPlant } from '../../../testing/small-plant.ts'
import type { Phase } from '../../pipeline/phase.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { collectPhase } from './collect-phase.ts'
import { loadPhase } from './load-phase.ts'
import type { ProductionState } from './production-state.ts'
import { openPhases, stepsOf } from './testing/open-phases.ts'
import { whenTriedAgain } from './testing/when-tried-again.ts'

/** Another program that writes to the database, until it lets go. */
function writer(path: string) {
  const other = new Database(path)
  other.exec('begin immediate')
  const letGo = () => void (other.open && other.close())
  onTestFinished(letGo)
  return { letGo }
}

test('q14-a busy database is tried again by the loader, and the retry that helped is told', async () => {
  const plant = await smallPlant()
  const { world, path, run } = openPhases(plant.dir)
  world.db.pragma('busy_timeout = 0')
  const load = loadPhase(world)
  let other: ReturnType<typeof writer> | undefined
  const busyAtFirst: Phase<ProductionState> = {
    ...load,
    run(context, state) {
      other = writer(path)
      return load.run(context, state)
    },
  }
  const subjects: string[] = []
  const log = whenTriedAgain(subject => {
    subjects.push(subject)
    if (subjects.length === 2) other?.letGo()
  })
  const { state, phases } = await run([collectPhase(world), busyAtFirst], log)
  expect(subjects).toEqual(['The load', 'The load'])
  expect(state).toBe('succeeded')
  expect(phases[1]).toMatchObject({ state: 'succeeded', failures: [] })
  expect(phases[1] && stepsOf(phases[1])).toEqual(['local retry_processing success'])
  expect(phases[1]?.healing[0]?.outcome).toMatch(
    /^The load was tried again 2 times within .* written by another program/,
  )
  expect(currentGeneration(world.db)).toBe(1)
})

test('what is published stays published when the list of files cannot be brought up to date, and the phase has failed', async () => {
  const plant = await smallPlant()
  const { world, path, run } = openPhases(plant.dir)
  world.db.pragma('busy_timeout = 0')
  const load = loadPhase(world)
  const publishing: Phase<ProductionState> = {
    ...load,
    run(context, state) {
      const report: typeof context.report = ({ step, done }) => {
        if (step === 'publish' && done === 1) writer(path)
      }
      return load.run({ ...context, report }, state)
    },
  }
  const { state, phases } = await run([collectPhase(world), publishing])
  expect(state).toBe('partial')
  expect(phases[1]).toMatchObject({
    state: 'failed',
    failures: [{ code: 'workspace_in_use' }],
    counts: { rows: expect.any(Number) },
  })
  expect(phases[1] && stepsOf(phases[1])).toEqual([
    'local retry_processing error',
    'local rollback_to_backup success',
    'global trigger_manual_review success',
  ])
  expect(currentGeneration(world.db)).toBe(1)
})

test.each([
  ['that is as it was', async () => {}, 'success', /^All 9 table definitions are valid and those the run used/],
  [
    'that has changed meanwhile',
    (plant: Plant) => plant.write('databaseSchemas.json', JSON.stringify(withOtherPath())),
    'error',
    /^The table definitions are valid, but not those the run used; they differ for itemInfo\./,
  ],
  [
    'that is broken by now',
    (plant: Plant) => plant.write('databaseSchemas.json', '{ not json'),
    'error',
    /^The table definitions are not valid any more: /,
  ],
] as const)(
  'q14-a table that does not fit has the definitions validated again: one %s',
  async (_what, change, status, words) => {
    const plant = await smallPlant(content => ({ ...content, schema: plantSchema() }))
    const { world, run } = openPhases(plant.dir)
    await run([collectPhase(world), loadPhase(world)])
    const mismatch: Phase<ProductionState> = {
      ...loadPhase(world),
      async run() {
        await change(plant)
        throw new EngineFailure(
          failure('schema_mismatch', 'itemInfo does not fit its definition.', { remedy: 'correct it' }),
        )
      },
    }
    const { state, phases } = await run([collectPhase(world), mismatch])
    expect(state).toBe('partial')
    expect(phases[1] && stepsOf(phases[1])).toEqual([
      'local rollback_to_backup success',
      'local retry_processing skipped',
      `local validate_schema ${status}`,
      'global trigger_manual_review success',
    ])
    expect(phases[1]?.healing[2]?.outcome).toMatch(words)
  },
)

function withOtherPath() {
  const { dynamicDB, staticDB } = plantSchema()
  return { dynamicDB, staticDB: { ...staticDB, itemInfo: { ...staticDB.itemInfo, path: 'staticDatabase/items.xlsx' } } }
}
