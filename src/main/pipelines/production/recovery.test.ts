import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PhaseSummary } from '../../../contract/run.ts'
import { OrderQuery } from '../../../contract/query.ts'
import { smallPlant, smallPlantFacts } from '../../../testing/small-plant.ts'
import type { RunResult } from '../../pipeline/pipeline-definition.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { listSourceFiles } from '../../storage/files/source-file-store.ts'
import { findOrder, listOrders } from '../../storage/progress/list-orders.ts'
import { readResultState } from '../../storage/result-state.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const ITEMS = 'staticDatabase/itemInfo.xlsx'

const healingOf = ({ phases }: RunResult) =>
  phases.flatMap(phase => phase.healing.map(({ durationMs: _duration, ...step }) => step))

describe('a run whose workbooks of two tables are broken, after a good one', () => {
  let open: OpenRun
  let good: RunResult
  let broken: RunResult
  let again: RunResult
  let close: () => Promise<void>

  beforeAll(async () => {
    const plant = await smallPlant()
    open = openRun(plant.dir, done => (close = done))
    good = await open.run()
    await plant.write(MAY, 'broken')
    await plant.write(ITEMS, 'broken as well')
    broken = await open.run()
    again = await open.run()
  })
  afterAll(() => close())

  test('q02-every recovery step has one shape', () => {
    for (const step of broken.phases.flatMap(phase => phase.healing)) {
      expect(Object.keys(step).toSorted()).toEqual([
        'action',
        'agent',
        'at',
        'durationMs',
        'outcome',
        'priority',
        'scale',
        'status',
      ])
    }
    expect(healingOf(broken)).not.toEqual([])
  })

  test('q06-healing leaves tables: checks and progress go on as of the last good generation', () => {
    expect(broken.outcome).toMatchObject({ generation: 1, checked: true, tracked: true })
    expect(open.read(db => listOrders(db, OrderQuery.parse({})).total)).toBe(smallPlantFacts.orders)
    expect(open.read(db => readResultState(db, 'progress')?.generation)).toBe(1)
  })

  test('q13-every failure names its file, and every file its table', () => {
    expect(broken.phases[0]?.failures.map(({ file }) => file)).toEqual([MAY, ITEMS])
    const failed = open.read(db => listSourceFiles(db, currentGeneration(db)).filter(file => file.state === 'failed'))
    expect(Object.fromEntries(failed.map(({ path, table }) => [path, table]))).toEqual({
      [MAY]: 'productRecords',
      [ITEMS]: 'itemInfo',
    })
  })

  test('q14-every listed step is performed and has a final status and what came of it', () => {
    for (const { status, outcome } of healingOf(broken)) {
      expect(['success', 'error', 'skipped']).toContain(status)
      expect(outcome).not.toBe('')
    }
  })

  test('q15-the notice has its facts, and none is "N/A"', () => {
    const [notice, ...others] = broken.notices
    expect(others).toEqual([])
    expect(notice).toMatchObject({
      agent: 'DataCollector',
      status: 'partial',
      failures: [{ file: MAY }, { file: ITEMS }],
    })
    expect(JSON.stringify(notice)).not.toContain('N/A')
  })

  test('q18-what is gone back to is in the workspace, wherever the program was started', () => {
    const rollback = healingOf(broken).find(({ action }) => action === 'rollback_to_backup')
    expect(rollback).toMatchObject({ status: 'success', outcome: expect.stringContaining('Generation 1 verified') })
  })

  test('q19-a notice is claimed exactly where one was raised', () => {
    const claims = (run: RunResult) => healingOf(run).filter(({ outcome }) => outcome === 'A notice was raised.').length
    expect([claims(good), good.notices.length]).toEqual([0, 0])
    expect([claims(broken), broken.notices.length]).toEqual([1, 1])
  })

  test('q23-what succeeded carries no failure', () => {
    const succeeded = (phase: PhaseSummary) => phase.state === 'succeeded'
    expect(good.phases.filter(succeeded)).toHaveLength(4)
    for (const phase of [...good.phases, ...broken.phases].filter(succeeded)) expect(phase.failures).toEqual([])
  })

  test('q57-one outcome and one order of steps, the same each time', () => {
    expect([again.state, healingOf(again)]).toEqual([broken.state, healingOf(broken)])
    expect(again.phases.map(({ state }) => state)).toEqual(['failed', 'skipped', 'succeeded', 'succeeded'])
  })
})

test('q47-an order number that Excel keeps as a number finds its warnings, each counted', async () => {
  const plant = await smallPlant(content => ({
    ...content,
    purchaseOrders: content.purchaseOrders.map((file, index) => ({
      ...file,
      rows: file.rows.map((row, at) =>
        index === 0 && at === 0 && row !== null && row !== 'formatted'
          ? { ...row, poNo: 2_505_001, itemCode: 'X999' }
          : row,
      ),
    })),
  }))
  const open = openRun(plant.dir)
  expect((await open.run()).state).toBe('succeeded')
  const order = open.read(db => findOrder(db, '2505001'))
  expect(order?.warningNotes).toBe('item_code_and_name_not_matched; item_composition_not_matched')
})
