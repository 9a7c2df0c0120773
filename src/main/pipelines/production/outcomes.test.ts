import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PhaseSummary } from '../../../contract/run.ts'
import { PhasePolicy } from '../../../contract/setting.ts'
import { productRecord } from '../../../testing/plant-rows.ts'
import type { Plant } from '../../../testing/plant.ts'
import { addRecords, changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { openRun, type OpenRun, type RunOptions } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

interface Row {
  readonly happened: string
  /** Whether a good run goes before it. */
  readonly hasGeneration: boolean
  readonly prepare: (plant: Plant, open: OpenRun) => Promise<RunOptions | void> | RunOptions | void
  readonly run: 'succeeded' | 'partial' | 'failed' | 'cancelled'
  /** Of collect, load, check, track. */
  readonly phases: readonly PhaseSummary['state'][]
  readonly generation: number | null
}

/** A phase that cannot do its work: the process always holds more than one MiB. */
const without = (phase: string): RunOptions => {
  return { settings: { phasePolicies: { [phase]: PhasePolicy.parse({ memoryLimitMib: 1 }) } } }
}
const change = (plant: Plant) => plant.edit(MAY, sheet => sheet.set('Y2', 3))
const cancelledAt = (step: string): RunOptions => {
  const stop = new AbortController()
  return { signal: stop.signal, journal: { progressed: ({ step: own }) => void (own === step && stop.abort()) } }
}
const broken = (plant: Plant) => writeFileSync(plant.path(JUNE), 'no workbook')

const DONE = 'succeeded'
const TABLE: readonly Row[] = [
  {
    happened: 'all phases succeeded',
    hasGeneration: true,
    prepare: change,
    run: 'succeeded',
    phases: [DONE, DONE, DONE, DONE],
    generation: 2,
  },
  {
    happened: 'phase 1 failed, rollback to verified G succeeded',
    hasGeneration: true,
    prepare: broken,
    run: 'partial',
    phases: ['failed', 'skipped', DONE, DONE],
    generation: 1,
  },
  {
    happened: 'phase 2 failed, rollback to verified G succeeded',
    hasGeneration: true,
    prepare: async plant => (await change(plant), without('load')),
    run: 'partial',
    phases: [DONE, 'failed', DONE, DONE],
    generation: 1,
  },
  {
    happened: 'phase 1 failed, no G: phase 2 skipped',
    hasGeneration: false,
    prepare: broken,
    run: 'failed',
    phases: ['failed', 'skipped', 'skipped', 'skipped'],
    generation: null,
  },
  {
    happened: 'phase 1 failed, G does not verify: phase 2 skipped',
    hasGeneration: true,
    prepare: (plant, open) => (broken(plant), spoil(open)),
    run: 'failed',
    phases: ['failed', 'skipped', 'skipped', 'skipped'],
    generation: 1,
  },
  {
    happened: 'phase 2 failed, nothing to roll back to',
    hasGeneration: false,
    prepare: () => without('load'),
    run: 'failed',
    phases: [DONE, 'failed', 'skipped', 'skipped'],
    generation: null,
  },
  {
    happened: 'phase 2 failed, G does not verify',
    hasGeneration: true,
    prepare: async (plant, open) => (await change(plant), spoil(open), without('load')),
    run: 'failed',
    phases: [DONE, 'failed', 'skipped', 'skipped'],
    generation: 1,
  },
  {
    happened: 'phase 3 failed: the new generation stays',
    hasGeneration: true,
    prepare: async plant => (await change(plant), without('check')),
    run: 'partial',
    phases: [DONE, DONE, 'failed', DONE],
    generation: 2,
  },
  {
    happened: 'phase 4 failed: the new generation stays',
    hasGeneration: true,
    prepare: async plant => (await change(plant), without('track')),
    run: 'partial',
    phases: [DONE, DONE, DONE, 'failed'],
    generation: 2,
  },
  {
    happened: 'stopped by a person while reading',
    hasGeneration: true,
    prepare: async plant => (await change(plant), cancelledAt('read')),
    run: 'cancelled',
    phases: ['cancelled', 'skipped', 'skipped', 'skipped'],
    generation: 1,
  },
  {
    happened: 'stopped by a person while loading',
    hasGeneration: true,
    prepare: async plant => (await change(plant), cancelledAt('load')),
    run: 'cancelled',
    phases: [DONE, 'cancelled', 'skipped', 'skipped'],
    generation: 1,
  },
]

const WORDS = {
  succeeded: /^Finished with/,
  partial: /^Finished in part: /,
  failed: /^Failed: /,
  cancelled: /^Cancelled\./,
} as const

test.each(TABLE)('q59-design 5: $happened: $run', async ({ hasGeneration, prepare, ...expected }) => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  const before = hasGeneration ? (await open.run()).state : null
  expect(before).toBe(hasGeneration ? 'succeeded' : null)
  const journaled: PhaseSummary[] = []
  const options = (await prepare(plant, open)) ?? {}
  const phaseFinished = (summary: PhaseSummary) => void journaled.push(summary)
  const result = await open.run({ ...options, journal: { ...options.journal, phaseFinished } })

  expect([result.state, result.phases.map(({ state }) => state)]).toEqual([expected.run, expected.phases])
  expect(journaled).toEqual(result.phases)
  expect(result.outcome?.generation).toBe(expected.generation)
  expect(result.sentence).toMatch(WORDS[expected.run])
  for (const { state, failures, healing, skipped } of result.phases) {
    expect(failures.length > 0).toBe(state === 'failed')
    expect(healing.some(({ action }) => action === 'trigger_manual_review')).toBe(state === 'failed')
    expect(skipped.length > 0 || state !== 'skipped').toBe(true)
  }
  const isNotice = expected.run === 'partial' || expected.run === 'failed'
  expect(result.notices.map(({ status }) => status)).toEqual(isNotice ? [expected.run] : [])
  expect([result.outcome?.checked, result.outcome?.tracked]).toEqual(
    [2, 3].map(phase => expected.phases[phase] === 'succeeded'),
  )
})

test('q59-design 5: quarantined rows and findings are no failures', async () => {
  const { molded } = smallPlantOrders
  const wrong = productRecord({ moldShot: '12o4' }, molded)
  const plant = await smallPlant(content =>
    changeRecord(addRecords(content, 1, [wrong]), { file: 0, row: 0 }, { itemCode: 'X999' }),
  )
  const { state, outcome, notices } = await openRun(plant.dir).run()
  expect([state, notices]).toEqual(['succeeded', []])
  expect(outcome?.rowsQuarantined).toBe(1)
  expect(outcome?.findings.error).toBeGreaterThan(0)
})

test('q59-design 5: a blocking rule has findings: partial, and a person is told', async () => {
  const plant = await smallPlant(content => changeRecord(content, { file: 0, row: 0 }, { itemCode: 'X999' }))
  const { state, phases, notices } = await openRun(plant.dir).run({
    settings: { rules: { 'po-fields-differ': { blocking: true } } },
  })
  expect(state).toBe('partial')
  expect(phases[2]).toMatchObject({
    state: 'succeeded',
    failures: [{ code: 'blocking_findings' }],
    healing: [{ action: 'trigger_manual_review', status: 'success' }],
  })
  expect(notices).toMatchObject([{ agent: 'ValidationOrchestrator', status: 'partial', priority: 'HIGH' }])
})

function spoil({ workspace }: OpenRun): void {
  const db = new Database(`${workspace}/plant.db`)
  db.exec('update row_productRecords set itemGoodQuantity = itemGoodQuantity + 1 where row_id = 1')
  db.close()
}
