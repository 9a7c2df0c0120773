import { expect, test } from 'vitest'
import { FindingFilter, TriagedFindingQuery, type TriagedFindingPage } from '../../../contract/triaged-finding.ts'
import { definitionOf, publishTable } from '../testing/open-plant.ts'
import { findingDossier } from './finding-dossier.ts'
import { listTriaged } from './list-triaged.ts'
import { summarizeOpen } from './summarize-open.ts'
import { draftOf } from '../findings/testing/draft-of.ts'
import { AT, subjectOf, triagedPlant, type TriagedPlant } from './testing/triaged-plant.ts'
import { triageSubjects } from './triage-subjects.ts'

const list = ({ db }: TriagedPlant, query: object = {}, now = AT): TriagedFindingPage =>
  listTriaged(db, { query: TriagedFindingQuery.parse(query), now })
const orders = (plant: TriagedPlant, query: object = {}): unknown[] => list(plant, query).items.map(({ poNo }) => poNo)

const A = draftOf('po-unknown', 'A', { cause: 'itemInfo:1', pieces: 5 })
const B = draftOf('dynamic-mold', 'B', { cause: 'itemInfo:1', pieces: 50 })
const C = draftOf('cavity-below-standard', 'C', { table: 'moldInfo', cause: 'moldInfo:M' })

test('findings are new, still there or resolved against whichever earlier run is chosen', () => {
  const plant = triagedPlant()
  plant.check(2, [A])
  plant.check(4, [A, B])
  plant.check(6, [{ ...A, message: 'said otherwise', evidence: { poNote: 'changed' } }, C])
  const changes = (baseline: number | null) =>
    list(plant, { baseline }).items.map(item => `${item.poNo} ${item.change}`)
  expect(changes(null)).toEqual(['A still', 'C new'])
  expect(changes(4)).toEqual(['A still', 'C new'])
  expect(changes(1)).toEqual(['A new', 'C new'])
  expect(list(plant, { baseline: 4 })).toMatchObject({
    changes: { new: 1, still: 1, resolved: 1 },
    baseline: 4,
    firstCheck: 2,
    asOf: { run: 6 },
  })
  const [resolved] = list(plant, { baseline: 4, list: 'resolved' }).items
  expect(resolved).toMatchObject({ poNo: 'B', change: 'resolved', resolvedBy: 6 })
  expect(list(plant, { list: 'resolved' }).items).toEqual([])
  expect(list(plant, { changes: ['new'], baseline: 4 }).items.map(({ isNew }) => isNew)).toEqual([true])
})

test('findings are found by the words, days and figures they are shown with in Vietnamese, with or without accents', () => {
  const plant = triagedPlant()
  plant.check(1, [
    draftOf('po-unknown', 'A', { message: 'Item X1 (CAP) is not in itemInfo.' }),
    draftOf('dynamic-mold', 'B', { message: 'Material 20002 (POM) is not in resinInfo.' }),
    draftOf('cavity-below-standard', 'C', { message: '2019-01-31, NO.3: 13,421 and 5 are 13,440.5.' }),
  ])
  const found = (search: string) => orders(plant, { search })
  expect(found('không có trong')).toEqual(['A', 'B'])
  expect(found('vat lieu KHONG co')).toEqual(['B'])
  expect(found('mã hàng X1')).toEqual(['A'])
  expect(found('vật liệu X1')).toEqual([])
  expect(found('material not')).toEqual(['B'])
  plant.check(2, [
    draftOf('po-unknown', 'E', { message: 'Item X1 (KHUON) is not in itemInfo.' }),
    draftOf('po-unknown', 'F', { message: 'Item X2 (CAP) is not in itemInfo.' }),
    draftOf('cavity-below-standard', 'C', { message: '2019-01-31, NO.3: 13,421 and 5 are 13,440.5.' }),
  ])
  expect(found('hàng')).toEqual(['E', 'F'])
  expect(found('khuon')).toEqual(['E', 'C'])
  expect([found('31/01/2019'), found('13.421'), found('13.440,5')]).toEqual([['C'], ['C'], ['C']])
})

test('filters go together; each chip counts what it would leave under the others', () => {
  const plant = triagedPlant()
  plant.check(1, [A, B, C])
  plant.act({ kind: 'acknowledged' }, [subjectOf(A)])
  plant.act({ kind: 'assigned', assignee: 'Hoa' }, [subjectOf(B)])
  const waiting = list(plant, { states: ['open'] })
  expect(waiting.items.map(({ poNo }) => poNo)).toEqual(['B', 'C'])
  expect(waiting.facets).toMatchObject({
    states: { open: 2, acknowledged: 1, snoozed: 0 },
    severities: { error: 0, warning: 1, info: 1 },
    assignees: { Hoa: 1, '': 1 },
    tables: { productRecords: 1, moldInfo: 1 },
  })
  expect(orders(plant, { assignees: ['Hoa'] })).toEqual(['B'])
  expect(orders(plant, { assignees: [''], tables: ['productRecords'] })).toEqual(['A'])
  expect(orders(plant, { rules: ['po-unknown', 'dynamic-mold'], poNo: 'B' })).toEqual(['B'])
  expect(orders(plant, { search: ' c DOES ' })).toEqual(['C'])
  expect(orders(plant, { search: '%' })).toEqual([])
  expect(list(plant, { causes: ['moldInfo:M'] }).causes).toEqual(list(plant).causes)
  expect(list(plant).causes[0]).toEqual({
    cause: 'itemInfo:1',
    rule: 'po-unknown',
    rules: 2,
    severity: 'error',
    count: 2,
    pieces: 55,
    newCount: 0,
  })
})

test('pages are sorted as asked, what has no value last, and cut where asked', () => {
  const plant = triagedPlant()
  const none = draftOf('po-unknown', 'X', { poNo: null, pieces: 7 })
  plant.check(1, [A, B, none])
  expect(orders(plant)).toEqual(['A', null, 'B'])
  expect(orders(plant, { sortBy: 'pieces', descending: true })).toEqual(['B', null, 'A'])
  expect(orders(plant, { sortBy: 'poNo' })).toEqual(['A', 'B', null])
  expect(orders(plant, { sortBy: 'poNo', descending: true })).toEqual(['B', 'A', null])
  expect(list(plant, { sortBy: 'pieces', offset: 1, limit: 1 })).toMatchObject({ total: 3, items: [{ poNo: null }] })
})

test('a snoozed finding whose values changed comes back by itself and says why; one that recurs shows what was done before', () => {
  const plant = triagedPlant()
  plant.check(1, [A, B])
  const run = 1
  const subjects = triageSubjects(plant.db, {
    subjects: { kind: 'matching', filter: filterOf({ rules: ['po-unknown'] }) },
    run,
    now: AT,
  })
  plant.act({ kind: 'snoozed', untilChanged: true, note: 'order is late' }, subjects.subjects)
  plant.act({ kind: 'acknowledged', note: 'old mold', run }, [subjectOf(B)])
  expect(list(plant).facets.states).toEqual({ open: 0, acknowledged: 1, snoozed: 1 })
  plant.check(2, [{ ...A, evidence: { poNote: 'other' } }])
  expect(list(plant).items).toMatchObject([
    { poNo: 'A', triage: { state: 'open', cameBack: 'value', reason: 'order is late', by: 'Lan' } },
  ])
  plant.check(3, [A, B])
  expect(list(plant).items).toMatchObject([
    { poNo: 'A', triage: { state: 'snoozed', cameBack: null } },
    { poNo: 'B', triage: { state: 'open', cameBack: 'recurred', reason: 'old mold' } },
  ])
  const dossier = findingDossier(plant.db, { fingerprint: subjectOf(B).fingerprint, baseline: null, now: AT })
  expect(dossier).toMatchObject({
    finding: { poNo: 'B', change: 'still' },
    history: [{ kind: 'acknowledged', note: 'old mold', actor: 'Lan', count: 1, isUndone: false }],
    found: [
      { from: 1, to: 2 },
      { from: 3, to: null },
    ],
  })
})

test('what waits is what is neither acknowledged nor snoozed: by severity, rule and cause', () => {
  const plant = triagedPlant()
  const cells = [{ table: 'productRecords', rowId: 7, columns: ['poNote'] }] as const
  const D = draftOf('po-unknown', 'D', { cause: 'itemInfo:1', pieces: 3, cells })
  const again = draftOf('po-unknown', 'D', { ...D, aspect: 'the same row again' })
  plant.check(1, [A])
  plant.check(2, [A, B, D, again])
  expect(list(plant).causes).toMatchObject([{ count: 4, pieces: 58 }])
  expect(summarizeOpen(plant.db, { now: AT })).toMatchObject({
    waiting: { error: 3, warning: 1, info: 0 },
    waitingNew: 3,
    errors: [{ cause: 'itemInfo:1', count: 3, pieces: 8, message: 'A does not fit.' }],
  })
  const action = plant.act({ kind: 'acknowledged', run: 2 }, [subjectOf(A), subjectOf(B)])
  expect(summarizeOpen(plant.db, { now: AT })).toMatchObject({
    waiting: { error: 2, warning: 0 },
    waitingNew: 2,
    rules: { 'po-unknown': { open: 3, waiting: 2 }, 'dynamic-mold': { open: 1, waiting: 0 } },
    errors: [{ count: 2, pieces: 3, message: 'D does not fit.' }],
  })
  plant.undo(action)
  expect(summarizeOpen(plant.db, { now: AT }).waitingNew).toBe(3)
})

test('months are those of the production row; the dossier shows the row between its neighbours, with the cells marked', () => {
  const plant = triagedPlant()
  const records = definitionOf('productRecords', { recordDate: 'datetime64[ns]', poNote: 'string' })
  publishTable(plant.db, records, [
    {
      path: 'january',
      orderKey: 1,
      rows: ['2019-01-30', '2019-01-31', '2019-02-01', '2019-02-02'].map(day => ({ values: [day, `for ${day}`] })),
      quarantined: [{ kind: 'row', row: 6, rawRowHash: 'q', values: { recordDate: 'soon', poNote: 'IM' } }],
    },
  ])
  const cells = [
    { table: 'productRecords' as const, rowId: 3, columns: ['poNote'] },
    { table: 'productRecords' as const, rowId: 1, columns: ['recordDate'] },
  ]
  const draft = draftOf('po-unknown', 'IM', { cells })
  plant.check(1, [draft, A])
  expect(list(plant).facets.months).toEqual({ '2019-02': 1 })
  expect(orders(plant, { months: ['2019-02'] })).toEqual(['IM'])
  const dossier = findingDossier(plant.db, { fingerprint: subjectOf(draft).fingerprint, baseline: null, now: AT })
  expect(dossier?.row).toEqual({
    table: 'productRecords',
    file: 'january',
    sheet: 'S',
    columns: [
      { letter: 'A', name: 'recordDate' },
      { letter: 'B', name: 'poNote' },
    ],
    sheetRow: 4,
    marked: ['poNote'],
    isCurrent: true,
    rows: [
      { sheetRow: 2, kind: 'loaded', values: ['2019-01-30', 'for 2019-01-30'] },
      { sheetRow: 3, kind: 'loaded', values: ['2019-01-31', 'for 2019-01-31'] },
      { sheetRow: 4, kind: 'loaded', values: ['2019-02-01', 'for 2019-02-01'] },
      { sheetRow: 5, kind: 'loaded', values: ['2019-02-02', 'for 2019-02-02'] },
      { sheetRow: 6, kind: 'quarantined', values: ['soon', 'IM'] },
    ],
  })
  expect(dossier?.compared).toMatchObject([{ sheetRow: 2, marked: ['recordDate'], rows: [{ sheetRow: 2 }] }])
  plant.check(2, [A])
  const gone = findingDossier(plant.db, { fingerprint: subjectOf(draft).fingerprint, baseline: null, now: AT })
  expect(gone).toMatchObject({ finding: { change: 'resolved', resolvedBy: 2 }, row: { sheetRow: 4 } })
  expect(findingDossier(plant.db, { fingerprint: 'nobody', baseline: null, now: AT })).toBeNull()
})

test('what was listed before says where its cells stand now, what is found now, and what is new against the run it is compared with', () => {
  const plant = triagedPlant()
  const items = definitionOf('itemInfo', { itemCode: 'string' })
  const publishItems = (...codes: readonly string[]) =>
    publishTable(plant.db, items, [{ path: 'items', orderKey: 1, rows: codes.map(code => ({ values: [code] })) }])
  publishItems('1', '2')
  const found = (rowId: number, message: string) =>
    draftOf('po-unknown', 'A', {
      table: 'itemInfo',
      message,
      cells: [{ table: 'itemInfo', rowId, columns: ['itemCode'] }],
    })
  const listed = (baseline: number | null = null) => list(plant, { baseline }).items[0]
  plant.check(1, [found(2, 'first')])
  const first = { message: 'first', file: 'items', cell: 'A3', isNew: false }
  expect([listed(), listed()]).toMatchObject([first, first])
  publishItems('2')
  expect(listed()).toMatchObject({ message: 'first', file: null, cell: null })
  plant.check(2, [found(3, 'second')])
  expect(listed()).toMatchObject({ message: 'second', cell: 'A2', isNew: false })
  plant.check(3, [])
  plant.check(4, [found(3, 'third')])
  expect([listed(1), listed(3)]).toMatchObject([{ isNew: false }, { message: 'third', isNew: true }])
})

function filterOf(given: object): FindingFilter {
  return FindingFilter.parse(given)
}
