import { expect, test } from 'vitest'
import { failure } from '../../../contract/failure.ts'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { fileVersionsOf, findKnownVersion } from './file-version-store.ts'
import { countQuarantined, findQuarantined } from './find-quarantined.ts'
import { listQuarantine } from './quarantine-store.ts'
import { findObservation, listSourceFiles, recordObservations, type FileObservation } from './source-file-store.ts'
import { findStaged, listStaged, removeStaged, stagedRows, stageFile } from './staging-store.ts'

const items = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string' })
const resins = definitionOf('resinInfo', { resinCode: 'string' })
const meta = {
  contentHash: 'c1',
  byteSize: 10,
  sheet: 'Sheet1',
  columnLetters: { itemCode: 'A' },
  headers: { itemCode: 'itemCode' },
  counts: { read: 2, blank: 0, quarantined: 1 },
  notes: [],
  quarantined: [{ row: 3, rawHash: 'r', kind: 'row' as const, values: ['x', null], faults: [] }],
}

test('a staged file is found only under its path, content and parse key, and comes back as it was', () => {
  const db = openPlant()
  const rows = Buffer.from('["Nắp"]\n'.repeat(1_000))
  stageFile(db, { path: 'a.xlsx', parseKey: 'p', file: { ...meta, rows } })
  stageFile(db, { path: 'b.xlsx', parseKey: 'p', file: { ...meta, rows: Buffer.from('[]\n') } })
  const key = { path: 'a.xlsx', contentHash: 'c1', parseKey: 'p' }
  expect(findStaged(db, key)).toEqual(meta)
  expect(Buffer.from(stagedRows(db, key) ?? []).equals(rows)).toBe(true)
  for (const other of [{ path: 'c.xlsx' }, { contentHash: 'c3' }, { parseKey: 'q' }]) {
    expect(findStaged(db, { ...key, ...other })).toBeNull()
    expect(stagedRows(db, { ...key, ...other })).toBeNull()
  }
  expect(listStaged(db)).toEqual([key, { ...key, path: 'b.xlsx' }])
  stageFile(db, { path: 'b.xlsx', parseKey: 'p', file: { ...meta, contentHash: 'c2', rows } })
  expect(listStaged(db)).toEqual([key, { ...key, path: 'b.xlsx', contentHash: 'c2' }])
  removeStaged(db, ['a.xlsx', 'b.xlsx'])
  expect(listStaged(db)).toEqual([])
})

test('file versions are in input order, and known by content once they are published', () => {
  const db = openPlant()
  const rows = [{ values: ['I1', 'Cap'] }]
  const generation = publishTable(db, items, [
    { path: 'b', orderKey: 2, rows },
    { path: 'a', orderKey: 2, rows },
    { path: 'c', orderKey: 1, rows },
  ])
  expect(fileVersionsOf(db, generation).map(({ path }) => path)).toEqual(['c', 'a', 'b'])
  expect(findKnownVersion(db, { path: 'a', contentHash: 'a@1', parseKey: 'p' })).toMatchObject({
    orderKey: 2,
    table: 'itemInfo',
  })
  expect(findKnownVersion(db, { path: 'a', contentHash: 'a@1', parseKey: 'q' })).toBeNull()
  publishTable(db, items, [])
  expect(findKnownVersion(db, { path: 'a', contentHash: 'a@1', parseKey: 'p' })?.path).toBe('a')
  expect(fileVersionsOf(db, 2)).toEqual([])
})

const seen = (path: string, more: Partial<FileObservation> = {}): FileObservation => {
  return {
    path,
    table: 'itemInfo',
    contentHash: 'h',
    state: 'loaded',
    reason: null,
    failure: null,
    hold: null,
    ...more,
  }
}

test('the file list has what a run saw and what is published; a run over some tables leaves the rest', () => {
  const db = openPlant()
  const generation = publishTable(db, items, [{ path: 'a', orderKey: 0, rows: [{ values: ['I1', 'Cap'] }] }])
  const unreadable = failure('file_read_error', 'b cannot be opened.', { remedy: 'Save it again.', file: 'b' })
  recordObservations(db, 1, [
    seen('a'),
    seen('b', { state: 'failed', reason: 'x', failure: unreadable }),
    seen('x', { table: null, state: 'ignored' }),
  ])
  expect(listSourceFiles(db, generation)).toMatchObject([
    { path: 'a', state: 'loaded', sheet: 'S', rows: { read: 1, loaded: 1 }, contentHash: 'h' },
    { path: 'b', state: 'failed', failure: unreadable, rows: null },
    { path: 'x', table: null, state: 'ignored' },
  ])
  const hold = { kind: 'shrinks', rowsBefore: 9, rowsNow: 1 } as const
  recordObservations(db, 2, [seen('b', { state: 'held', hold })])
  expect(listSourceFiles(db, generation).map(({ path, state }) => `${path} ${state}`)).toEqual([
    'a loaded',
    'b held',
    'x ignored',
  ])
  expect(findObservation(db, 'b')).toMatchObject({ state: 'held', hold, failure: null })
  recordObservations(db, 3, [seen('a')], { isComplete: true })
  expect(listSourceFiles(db, generation).map(({ path }) => path)).toEqual(['a'])
  expect(findObservation(db, 'b')).toBeNull()
  recordObservations(db, 4, [], { isComplete: true })
  expect(listSourceFiles(db, generation).map(({ path }) => path)).toEqual(['a'])
})

test('a run that saw the same writes nothing', () => {
  const db = openPlant()
  const files = [seen('a'), seen('b', { table: null })]
  recordObservations(db, 1, files, { isComplete: true })
  const changes = (): unknown => db.prepare('select total_changes()').pluck().get()
  const before = changes()
  recordObservations(db, 2, files, { isComplete: true })
  expect(changes()).toBe(before)
})

test('the quarantine is listed by table, kind and page, in input order', () => {
  const db = openPlant()
  const set = (kind: 'row' | 'cell', row: number, rawRowHash: string) => ({
    kind,
    row,
    rawRowHash,
    values: { itemCode: null },
  })
  publishTable(db, items, [
    { path: 'b', orderKey: 2, rows: [], quarantined: [set('row', 9, 'b9'), set('cell', 3, 'b3')] },
    { path: 'a', orderKey: 1, rows: [], quarantined: [set('row', 5, 'a5')] },
  ])
  const generation = publishTable(db, resins, [
    { path: 'r', orderKey: 0, rows: [], quarantined: [set('row', 2, 'r2')] },
  ])
  const list = (query: object): string => {
    const { items: found, total } = listQuarantine(db, { offset: 0, limit: 10, tables: [], ...query }, generation)
    return `${found.map(entry => `${entry.file}${entry.row}`).join(' ')} of ${total}`
  }
  expect(list({})).toBe('a5 b3 b9 r2 of 4')
  expect(list({ tables: ['itemInfo'], kind: 'row' })).toBe('a5 b9 of 2')
  expect(list({ offset: 1, limit: 2 })).toBe('b3 b9 of 4')
  expect(countQuarantined(db, generation)).toBe(4)
  expect(findQuarantined(db, { table: 'itemInfo', rawRowHash: 'b9' }, generation)).toMatchObject({
    file: 'b',
    row: 9,
    decision: null,
  })
  expect(findQuarantined(db, { table: 'resinInfo', rawRowHash: 'b9' }, generation)).toBeNull()
})
