import { existsSync, renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HealingDecision } from '../../../contract/healing.ts'
import { plantSchema } from '../../../testing/plant-schema.ts'
import { smallPlant, smallPlantFacts } from '../../../testing/small-plant.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { countRows } from '../../storage/rows/read-rows.ts'
import { openRun } from './testing/open-run.ts'
import { whenTriedAgain } from './testing/when-tried-again.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

/** Absolute paths of workbooks that Excel holds open, and how often they are still asked for in vain. */
const locked = vi.hoisted(() => new Map<string, number>())
vi.mock(import('node:fs/promises'), async original => {
  const real = await original()
  const open: typeof real.open = async (path, ...rest) => {
    const left = locked.get(String(path)) ?? 0
    if (left === 0) return real.open(path, ...rest)
    locked.set(String(path), left - 1)
    throw Object.assign(new Error(`EBUSY: resource busy or locked, open`), { code: 'EBUSY' })
  }
  return { ...real, open }
})
beforeEach(() => locked.clear())

const steps = (healing: readonly HealingDecision[] = []) =>
  healing.map(({ scale, action, status }) => `${scale} ${action} ${status}`)

test('q14-a file that is locked is read once it is free, and the retry that helped is told', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  locked.set(plant.path(MAY), 2)
  const { state, phases, notices } = await open.run()
  expect([state, notices]).toEqual(['succeeded', []])
  expect(phases[0]).toMatchObject({ state: 'succeeded', failures: [] })
  expect(steps(phases[0]?.healing)).toEqual(['local retry_processing success'])
  expect(phases[0]?.healing[0]).toMatchObject({
    agent: 'DataCollector',
    outcome: expect.stringMatching(/202505.xlsb was tried again 2 times within .* then succeeded. The cause: .*EBUSY/),
  })
  expect(open.read(db => countRows(db, 'productRecords', currentGeneration(db) ?? 0))).toBe(smallPlantFacts.records)
})

test.each([
  ['the setting of all phases', { settings: { retryCount: 2 } }, 2],
  ['the phase’s own setting', { settings: { retryCount: 2, phasePolicies: { collect: policy({ retries: 1 }) } } }, 1],
  ['what the run was asked for', { settings: { retryCount: 2 }, request: { retryCount: 3 } }, 3],
  ['never, where the run was asked to', { settings: { retryCount: 2 }, request: { retryCount: 0 } }, 0],
])('q14-a file is tried again as often as the policy says: %s', async (_which, options, retries) => {
  const plant = await smallPlant()
  locked.set(plant.path(MAY), Infinity)
  const tried: string[] = []
  const { state, phases } = await openRun(plant.dir).run({ ...options, log: whenTriedAgain(what => tried.push(what)) })
  expect(state).toBe('failed')
  expect(tried).toEqual(Array(retries).fill(MAY))
  const retry = retries === 0 ? [] : ['local retry_processing error']
  expect(steps(phases[0]?.healing)).toEqual([
    ...retry,
    'local rollback_to_backup error',
    'global trigger_manual_review success',
  ])
})

test('a drive that is gone for a moment is waited for, and the plant’s own table definitions are used', async () => {
  const plant = await smallPlant(content => ({ ...content, schema: { ...plantSchema(), remarks: 'by An' } }))
  const open = openRun(plant.dir)
  const away = `${plant.dir}-away`
  renameSync(plant.dir, away)
  const log = whenTriedAgain(() => void (existsSync(away) && renameSync(away, plant.dir)))
  const { state, phases } = await open.run({ log })
  expect(state).toBe('succeeded')
  expect(steps(phases[0]?.healing)).toEqual(['local retry_processing success'])
  expect(phases[0]?.skipped).toContain('databaseSchemas.json has keys that are not used: remarks.')
})

test('a folder that is gone with its drive for good fails after its tries and deletes nothing', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  renameSync(plant.dir, `${plant.dir}-away`)
  const { state, phases, outcome } = await open.run({ settings: { retryCount: 2 } })
  renameSync(`${plant.dir}-away`, plant.dir)
  expect(state).toBe('partial')
  expect(steps(phases[0]?.healing)).toEqual([
    'local retry_processing error',
    'local rollback_to_backup success',
    'global trigger_manual_review success',
  ])
  expect(outcome).toMatchObject({ generation: 1, checked: true, tracked: true })
  expect((await open.run()).outcome).toMatchObject({ generation: 1, published: false })
})

test('checks and progress of old data say of which and why, in their phases and in the sentence', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.write(MAY, 'broken')
  const { phases, sentence } = await open.run()
  expect(phases[2]?.skipped[0]).toBe('Checked as of generation 1, because the DataCollector failed')
  expect(phases[3]?.skipped[0]).toBe('Tracked as of generation 1, because the DataCollector failed')
  expect(sentence).toContain('Checks and progress are as of generation 1, because the DataCollector failed.')
})

test('a damaged generation is not gone back to; the newest earlier one that verifies is named, and nothing is switched', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  for (const shots of [3, 4]) {
    await plant.edit(MAY, sheet => sheet.set('Y2', shots))
    await open.run()
  }
  spoil(open.workspace, 'from_generation = 3')
  await plant.write(JUNE, 'broken')
  const { state, phases, sentence } = await open.run()
  expect(state).toBe('failed')
  expect(sentence).toMatch(/^Failed: .*Generation 3 cannot be used: .*Generation 2 verifies and can be used/)
  expect(steps(phases[0]?.healing)).toEqual([
    'local rollback_to_backup error',
    'global rollback_to_backup skipped',
    'global trigger_manual_review success',
  ])
  expect(phases[0]?.healing[1]?.outcome).toMatch(/^Generation 2 verifies and can be used: \d+ rows, .* person/)
  expect(phases[0]?.healing[2]?.outcome).toMatch(/^The run was stopped, because generation 3 does not verify/)
  expect(phases[2]?.skipped).toEqual([
    'DataCollector failed and the run was stopped, because generation 3 does not verify',
  ])
  expect(open.read(db => currentGeneration(db))).toBe(3)

  spoil(open.workspace, 'from_generation = 1')
  const again = await open.run()
  expect(again.phases[0]?.healing[1]).toMatchObject({ scale: 'global', status: 'error' })
  expect(again.phases[0]?.healing[1]?.outcome).toContain('None of the 2 generations')
})

test.each([
  ['load', 'phase_timeout', 'time limit', { timeLimitSeconds: 1 }],
  ['load', 'memory_limit', 'allowed', { memoryLimitMib: 1 }],
  ['collect', 'phase_timeout', 'time limit', { timeLimitSeconds: 1 }],
  ['collect', 'memory_limit', 'allowed', { memoryLimitMib: 1 }],
] as const)('a phase beyond its limit is stopped and has failed: %s, %s', async (name, code, words, limits) => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  // Work that takes longer than the limit: the thread is held while the agent speaks.
  const hold = new Int32Array(new SharedArrayBuffer(4))
  const journal = {
    progressed: ({ phase, done }: { readonly phase: string; readonly done: number }) =>
      void (phase === name && done === 0 && Atomics.wait(hold, 0, 0, 1_100)),
  }
  const { state, phases, outcome } = await open.run({
    journal,
    settings: { phasePolicies: { [name]: policy(limits) } },
  })
  expect(state).toBe('partial')
  const stopped = phases.find(({ phase }) => phase === name)
  expect(stopped).toMatchObject({ state: 'failed', failures: [{ code, message: expect.stringContaining(words) }] })
  expect(steps(stopped?.healing)).toEqual(['local rollback_to_backup success', 'global trigger_manual_review success'])
  expect(outcome).toMatchObject({ generation: 1, published: false, checked: true })
  expect((await open.run()).outcome).toMatchObject({ generation: 2, published: true })
})

/** Changes a value of a row in the database, as a failing disk would. */
function spoil(workspace: string, where: string): void {
  const db = new Database(`${workspace}/plant.db`)
  const change = `update row_productRecords set itemGoodQuantity = itemGoodQuantity + 1
    where row_id = (select min(row_id) from row_productRecords where to_generation is null and ${where})`
  expect(db.prepare(change).run().changes).toBe(1)
  db.close()
}

function policy(own: Partial<{ retries: number; timeLimitSeconds: number; memoryLimitMib: number }>) {
  return { retries: null, timeLimitSeconds: 0, memoryLimitMib: 0, escalate: [], ...own }
}
