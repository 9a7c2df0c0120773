import { expect, test } from 'vitest'
import { silentLog } from '../../../../pipeline/log.ts'
import type { ProgressUpdate } from '../../../../pipeline/progress.ts'
import { effectiveRules } from '../effective-rules.ts'
import { buildMasterData } from '../master/master-data.ts'
import { orderUnit } from '../rows/order-unit.ts'
import { exampleRecord } from '../testing/example-record.ts'
import type { Checker } from './checker.ts'
import { startCheckers } from './checker-run.ts'
import { CHECKERS } from './checkers.ts'

const noTables = {
  itemInfo: [],
  itemCompositionSummary: [],
  machineInfo: [],
  moldInfo: [],
  moldSpecificationSummary: [],
  resinInfo: [],
}

function run(checkers: readonly Checker[]) {
  const found: string[] = []
  const progress: ProgressUpdate[] = []
  const checks = startCheckers({
    checkers,
    master: buildMasterData(noTables),
    rules: effectiveRules({}, '2025-06-03'),
    totalRows: 2,
    sink: draft => found.push(draft.rule),
    report: update => progress.push(update),
    log: silentLog,
  })
  checks.checkTables()
  checks.checkUnits([orderUnit('IM1', [exampleRecord({ rowId: 1, poNote: 'IM1' })])])
  checks.checkUnits([orderUnit('IM2', [exampleRecord({ rowId: 2, poNote: 'IM2' })])])
  checks.finish()
  return { checks, found, progress }
}

test('each checker is a progress step of its own, from 0 to all rows, with its findings', () => {
  const { progress, checks } = run(CHECKERS)
  const steps = CHECKERS.map(checker => progress.filter(update => update.step === checker.name))
  for (const updates of steps) {
    expect(updates.map(update => update.done)).toEqual([0, 0, 1, 2, 2])
    expect(updates.at(-1)).toMatchObject({ unit: 'rows', total: 2 })
  }
  expect(steps[1]?.at(-1)?.counts).toEqual({ findings: 2 })
  expect(checks.failures()).toEqual([])
})

test('q41-failed-checker: one that throws is named with the place, the others finish, and it is not asked again', () => {
  let asked = 0
  const broken: Checker = {
    name: 'StaticCrossDataChecker',
    checkRecord() {
      asked++
      throw new TypeError('boolean value of NA is ambiguous')
    },
    checkOrder() {},
    checkTables() {},
  }
  const { checks, found } = run([broken, ...CHECKERS.slice(1)])
  expect(checks.failures()).toMatchObject([
    {
      code: 'data_processing_error',
      message: 'StaticCrossDataChecker stopped unexpectedly at order IM1: boolean value of NA is ambiguous',
    },
  ])
  expect(asked).toBe(1)
  expect(found.filter(rule => rule === 'po-unknown')).toHaveLength(2)
})

test('q59-broken-tables: a checker that stops at the static tables is failed too', () => {
  const broken: Checker = {
    ...(CHECKERS[2] as Checker),
    checkTables() {
      throw new RangeError('out of range')
    },
  }
  expect(run([broken]).checks.failures()[0]?.message).toBe(
    'DynamicCrossDataValidator stopped unexpectedly at the static tables: out of range',
  )
})
