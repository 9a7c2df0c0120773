import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Plant } from '../../../testing/plant.ts'
import { smallPlant, smallPlantFacts } from '../../../testing/small-plant.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { countRows } from '../../storage/rows/read-rows.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

/** A run that was stopped between reading and publishing: everything is staged. */
async function stagedPlant(): Promise<{ readonly plant: Plant; readonly open: OpenRun }> {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  const stop = new AbortController()
  const journal = { progressed: ({ step }: { readonly step: string }) => void (step === 'load' && stop.abort()) }
  expect((await open.run({ signal: stop.signal, journal })).state).toBe('cancelled')
  return { plant, open }
}

/** What a failing disk may do to what was staged. */
function damage(open: OpenRun, change: string): void {
  const db = new Database(`${open.workspace}/plant.db`)
  expect(db.prepare(`update staged_file set ${change} where path = ?`).run(MAY).changes).toBe(1)
  db.close()
}

test.each([
  ['rows that cannot be unpacked', 'rows = substr(rows, 1, length(rows) / 2)'],
  ['no rows at all', 'rows = zeroblob(10)'],
  ['rows other than were counted', `meta = json_set(meta, '$.counts.read', 99)`],
])('a staged file with %s is read again, once, and the run succeeds', async (_what, change) => {
  const { open } = await stagedPlant()
  damage(open, change)
  const { state, phases, notices } = await open.run()
  expect(state).toBe('succeeded')
  expect(phases[0]?.counts).toMatchObject({ filesRead: 0 })
  expect(phases[1]).toMatchObject({ state: 'succeeded', failures: [] })
  const [rereading, ...others] = phases[1]?.healing.filter(({ status }) => status === 'success') ?? []
  expect(rereading).toMatchObject({
    agent: 'DataLoader',
    scale: 'global',
    action: 'retry_processing',
    outcome: expect.stringContaining(MAY),
  })
  expect(others).toEqual([])
  expect(phases[1]?.healing.at(-1)).toMatchObject({ action: 'trigger_manual_review', status: 'skipped' })
  expect(notices).toEqual([])
  expect(open.read(db => countRows(db, 'productRecords', currentGeneration(db) ?? 0))).toBe(smallPlantFacts.records)
})

test('a damaged staged file whose workbook is broken by now: the run has failed, and both steps say so', async () => {
  const { plant, open } = await stagedPlant()
  damage(open, 'rows = zeroblob(10)')
  const journal = {
    progressed: ({ step }: { readonly step: string }) =>
      void (step === 'load' && writeFileSync(plant.path(MAY), 'broken')),
  }
  const { state, phases } = await open.run({ journal })
  expect(state).toBe('failed')
  expect(phases[1]?.healing.map(({ scale, action, status }) => `${scale} ${action} ${status}`)).toEqual([
    'local rollback_to_backup error',
    'local retry_processing skipped',
    'global retry_processing error',
    'global trigger_manual_review success',
  ])
  expect((await open.run()).phases[0]?.failures).toMatchObject([{ file: MAY }])
})
