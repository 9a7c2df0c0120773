import { expect, test } from 'vitest'
import type { FindingDraft } from '../../../contract/finding.ts'
import type { RuleId } from '../../../contract/rule.ts'
import type { Severity } from '../../../contract/severity.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { applyFindings, countFindings, type CheckedGeneration, type FindingCounts } from './apply-findings.ts'
import { countNewFindings } from './count-new-findings.ts'
import { draftOf } from './testing/draft-of.ts'
import { errorCauses, findFinding, findingsInReportOrder } from './list-findings.ts'

const rules = new Map<RuleId, { severity: Severity; blocking: boolean }>([
  ['po-unknown', { severity: 'error', blocking: true }],
  ['dynamic-mold', { severity: 'warning', blocking: false }],
  ['cavity-below-standard', { severity: 'info', blocking: false }],
])

function check(
  db: PlantDatabase,
  run: number,
  drafts: FindingDraft[],
  more: Partial<CheckedGeneration> = {},
): FindingCounts {
  return applyFindings(db, { run, generation: 1, inputs: 'i', scope: 'all', drafts, rules, ...more })
}

const list = (db: PlantDatabase) => findingsInReportOrder(db, 1)

test('a finding keeps its fingerprint, its first run and its place in the baseline', () => {
  const db = openPlant()
  expect(check(db, 1, [draftOf('po-unknown', 'IM1')])).toEqual({ error: 1, warning: 0, info: 0, new: 0, resolved: 0 })
  check(db, 2, [
    draftOf('po-unknown', 'IM1', {
      message: 'said otherwise',
      cells: [{ table: 'productRecords', rowId: 7, columns: ['poNote'] }],
    }),
    draftOf('dynamic-mold', 'IM2'),
  ])
  const [first, second] = list(db)
  expect(first).toMatchObject({ poNo: 'IM1', message: 'said otherwise', firstRun: 1, isNew: false, blocking: true })
  expect(second).toMatchObject({ poNo: 'IM2', firstRun: 2, isNew: true, severity: 'warning' })
  expect([countNewFindings(db), countFindings(db, 2).new, countFindings(db, 1).new]).toEqual([1, 1, 0])
  check(db, 3, [])
  expect(list(db)).toEqual([])
  check(db, 4, [draftOf('po-unknown', 'IM1'), draftOf('dynamic-mold', 'IM2')])
  expect(list(db).map(({ firstRun, isNew }) => [firstRun, isNew])).toEqual([
    [1, false],
    [2, true],
  ])
  expect(readResultState(db, 'validation')).toEqual({ run: 4, generation: 1, inputs: 'i' })
})

test('the first check brings nothing new, and every later one says what was not there before it, also what came back', () => {
  const db = openPlant()
  const known = draftOf('po-unknown', 'IM1')
  const fresh = [known, draftOf('dynamic-mold', 'IM2')].map(draft => ({ ...draft, message: 'said otherwise' }))
  const told = [[known], fresh, [], fresh].map((drafts, place) => {
    const { new: brought } = check(db, place + 1, drafts)
    expect(countFindings(db, place + 1).new).toBe(brought)
    return brought
  })
  expect(told).toEqual([0, 1, 0, 2])
})

test('a check that finds the same again writes no finding', () => {
  const db = openPlant()
  const drafts = [draftOf('po-unknown', 'IM1'), draftOf('dynamic-mold', 'IM2')]
  check(db, 1, drafts)
  const stored = (): unknown => db.prepare('select * from finding').all()
  const before = stored()
  expect(check(db, 2, drafts.toReversed())).toMatchObject({ new: 0, resolved: 0 })
  expect(stored()).toEqual(before)
})

test('a check of some rows leaves the findings of others alone', () => {
  const db = openPlant()
  const at = (rowId: number): Partial<FindingDraft> => ({
    cells: [{ table: 'productRecords', rowId, columns: ['poNote'] }],
  })
  check(db, 1, [
    draftOf('po-unknown', 'IM1', at(1)),
    draftOf('po-unknown', 'IM2', at(2)),
    draftOf('dynamic-mold', 'IM3', { table: 'moldInfo' }),
  ])
  const rows = (...rowIds: number[]) => ({ rows: [{ table: 'productRecords' as const, rowIds }], tables: [] })
  expect(check(db, 2, [], { scope: rows(1, 9) })).toMatchObject({ resolved: 1, error: 1, warning: 1 })
  expect(check(db, 3, [draftOf('po-unknown', 'IM2', at(5))], { scope: rows(5) })).toMatchObject({ new: 0, error: 1 })
  expect(check(db, 4, [], { scope: { rows: [], tables: ['moldInfo'] } })).toMatchObject({ resolved: 1, warning: 0 })
  expect(list(db).map(({ poNo }) => poNo)).toEqual(['IM2'])
})

test('two findings of one fingerprint are a defect of the rule, and nothing is written', () => {
  const db = openPlant()
  expect(() => check(db, 1, [draftOf('po-unknown', 'IM1'), draftOf('po-unknown', 'IM1')])).toThrow(
    /share the fingerprint/,
  )
  expect(list(db)).toEqual([])
  expect(() => check(db, 1, [draftOf('static-item', 'IM1')])).toThrow(/not in force/)
})

test('errors are summed up by cause, each with the message of its first; the pieces of a row count once', () => {
  const db = openPlant()
  const cells = [{ table: 'productRecords', rowId: 5, columns: ['poNote'] }] as const
  check(db, 1, [
    draftOf('dynamic-mold', 'IM2', { cause: 'moldInfo:M1', pieces: 5 }),
    draftOf('po-unknown', 'IM4', { message: 'Đơn hàng IM4 không có.' }),
    draftOf('po-unknown', 'IM3'),
    ...['one', 'two'].map(aspect =>
      draftOf('po-unknown', 'IM5', { cause: 'purchaseOrders:IM3', pieces: 2, aspect, cells }),
    ),
  ])
  expect(errorCauses(db)).toEqual([
    { cause: 'purchaseOrders:IM3', count: 3, pieces: 12, message: 'IM3 does not fit.' },
    { cause: 'purchaseOrders:IM4', count: 1, pieces: 10, message: 'Đơn hàng IM4 không có.' },
  ])
})

test('a finding shows where its cells stand now; the report follows group, then input order', () => {
  const db = openPlant()
  const records = definitionOf('productRecords', { recordDate: 'datetime64[ns]', poNote: 'string' })
  const rows = [{ values: ['2019-01-01', 'IM1'] }, { values: ['2019-01-02', 'IM2'] }]
  publishTable(db, records, [
    { path: 'february', orderKey: 2, rows },
    { path: 'january', orderKey: 1, rows },
  ])
  const at = (rowId: number, order: number): Partial<FindingDraft> => {
    return {
      order,
      subjectKey: [rowId],
      cells: [{ table: 'productRecords', rowId, columns: ['poNote', 'recordDate'] }],
    }
  }
  check(db, 1, [
    draftOf('po-unknown', 'late group', at(3, 1)),
    draftOf('po-unknown', 'february 2', at(2, 0)),
    draftOf('po-unknown', 'february 1', at(1, 0)),
    draftOf('po-unknown', 'january 2', at(4, 0)),
    draftOf('po-unknown', 'no row', { order: 0 }),
  ])
  const report = findingsInReportOrder(db, 1)
  expect(report.map(({ poNo }) => poNo)).toEqual(['no row', 'january 2', 'february 1', 'february 2', 'late group'])
  expect(report[1]).toMatchObject({
    file: 'january',
    sheet: 'S',
    cell: 'B3',
    passports: [{ value: 'IM2' }, { address: 'A3' }],
  })
  expect(report[0]).toMatchObject({ file: null, cell: null, passports: [] })
  expect(findFinding(db, report[1]?.fingerprint ?? '', 1)).toEqual(report[1])
  expect(findFinding(db, 'unknown', 1)).toBeNull()
})
