import { expect, onTestFinished, test } from 'vitest'
import type { TableName } from '../../../../contract/table.ts'
import { rowHash } from '../../../ingest/row-hash.ts'
import { fileVersionsOf } from '../../../storage/files/file-version-store.ts'
import { listQuarantine } from '../../../storage/files/quarantine-store.ts'
import { listStaged } from '../../../storage/files/staging-store.ts'
import { currentGeneration } from '../../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../../storage/generations/verify-generation.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { rowsInInputOrder } from '../../../storage/rows/read-rows.ts'
import { loadGeneration } from './load-generation.ts'
import type { LoadInput, RowDecision } from './load-input.ts'
import type { LoadResult } from './load-result.ts'
import {
  smallDefinitions,
  stageSmallFile,
  temporaryPlant,
  type SmallFile,
  type SmallRow,
} from './testing/temporary-plant.ts'

function openPlant(): PlantDatabase {
  const plant = temporaryPlant()
  onTestFinished(plant.remove)
  return plant.db
}

interface Load {
  readonly files?: readonly SmallFile[]
  readonly remove?: readonly { readonly table: TableName; readonly path: string }[]
  readonly untouched?: readonly string[]
  readonly decisions?: ReadonlyMap<TableName, ReadonlyMap<string, RowDecision>>
}

function inputOf(
  db: PlantDatabase,
  { files = [], remove = [], untouched = [], decisions = new Map() }: Load,
): LoadInput {
  return {
    db,
    plan: {
      run: 1,
      definitions: smallDefinitions,
      decisions,
      tables: smallDefinitions.map(definition => ({
        table: definition.name,
        load: files.filter(file => file.table === definition.name).map(file => stageSmallFile(db, file)),
        remove: remove.filter(file => file.table === definition.name).map(file => file.path),
        untouched,
      })),
    },
    typeText: (column, text) => (column.type === 'Int64' ? (/^\d+$/.test(text) ? Number(text) : undefined) : text),
    clock: () => new Date('2019-02-01T08:00:00Z'),
    signal: new AbortController().signal,
    report() {},
  }
}

async function load(db: PlantDatabase, changes: Load): Promise<LoadResult> {
  const result = await loadGeneration(inputOf(db, changes))
  expect(verifyGeneration(db, result.generation ?? 0, rowHash)).toMatchObject({ kind: 'whole' })
  return result
}

function published(result: LoadResult): Extract<LoadResult, { kind: 'published' }> {
  if (result.kind !== 'published') throw new Error('expected a new generation')
  return result
}

const month = (key: number, rows: readonly SmallRow[], more: Partial<SmallFile> = {}): SmallFile => {
  return { path: `monthly/${key}.xlsb`, table: 'productRecords', orderKey: key, rows, ...more }
}
const orders = (key: number, rows: readonly SmallRow[], name = `${key}`): SmallFile => {
  return { path: `orders/${name}.xlsx`, table: 'purchaseOrders', orderKey: key, rows }
}
const record = (day: number, machine: string, good: number, more: Omit<SmallRow, 'values'> = {}): SmallRow => {
  return { values: [`2019-01-0${day}`, machine, 'IM1', good, null], ...more }
}
const order = (poNo: string, eta: string): SmallRow => ({ values: ['2018-12-01', poNo, eta, 'I1', 100] })

function contentsOf(db: PlantDatabase, table: TableName): unknown[] {
  const generation = currentGeneration(db) ?? 0
  return Array.from(rowsInInputOrder(db, table, generation), row => Object.values(row).slice(1))
}

function countsOf(db: PlantDatabase): Record<string, string> {
  const files = fileVersionsOf(db, currentGeneration(db) ?? 0)
  return Object.fromEntries(
    files.map(({ path, counts }) => [
      path,
      `${counts.read} = ${counts.loaded} + ${counts.quarantined}q + ${counts.exactDuplicates}d + ${counts.superseded}s + ${counts.blank}b`,
    ]),
  )
}

test('q05-all-tables-become-one-generation', async () => {
  const db = openPlant()
  const items: SmallFile = { path: 'itemInfo.xlsx', table: 'itemInfo', orderKey: 0, rows: [{ values: ['I1', 'Cap'] }] }
  const result = published(
    await load(db, {
      files: [month(201902, [record(2, 'A', 20)]), month(201901, [record(1, 'A', 10)], { blank: 2 }), items],
    }),
  )
  expect(result).toMatchObject({ generation: 1, counts: { rows: 3, added: 3, changed: 0, gone: 0 } })
  expect(contentsOf(db, 'productRecords')).toEqual([
    ['2019-01-01', 'A', 'IM1', 10, null],
    ['2019-01-02', 'A', 'IM1', 20, null],
  ])
  expect(countsOf(db)['monthly/201901.xlsb']).toBe('3 = 1 + 0q + 0d + 0s + 2b')
  expect(listStaged(db)).toEqual([])
})

test('q55-a-rerun-with-nothing-changed-writes-nothing', async () => {
  const db = openPlant()
  const input = inputOf(db, { files: [month(201901, [record(1, 'A', 10)])] })
  await loadGeneration(input)
  const before = db.serialize()
  const tables = input.plan.tables.map(plan => ({
    ...plan,
    load: plan.load.map(file => ({ ...file, source: 'known' as const })),
  }))
  const again = await loadGeneration({ ...input, plan: { ...input.plan, tables } })
  expect(again).toEqual({ kind: 'unchanged', generation: 1, skipped: ['the rows of 1 file stay as they were loaded'] })
  expect(db.serialize().equals(before)).toBe(true)
})

test('a changed file keeps equal rows, and tells changed, new and gone ones apart', async () => {
  const db = openPlant()
  await load(db, { files: [month(201901, [record(1, 'A', 10), record(2, 'A', 20), record(3, 'A', 30)])] })
  const rowIds = (): number[] =>
    Array.from(rowsInInputOrder(db, 'productRecords', currentGeneration(db) ?? 0), row => row.rowId)
  const [first] = rowIds()
  const changed = month(201901, [record(4, 'A', 40), record(1, 'A', 10, { raw: 'typed anew' }), record(2, 'A', 21)])
  expect(published(await load(db, { files: [changed] })).counts).toMatchObject({
    rows: 3,
    added: 1,
    changed: 1,
    gone: 1,
  })
  expect(rowIds()[1]).toBe(first)
  expect(contentsOf(db, 'productRecords').map(row => (row as unknown[])[3])).toEqual([40, 10, 21])
})

test('exact duplicates are one row that lives while one of its places does', async () => {
  const db = openPlant()
  const january = month(201901, [record(1, 'A', 10), record(1, 'A', 10)])
  const february = month(201902, [record(1, 'A', 10), record(1, 'A', 10, { raw: 'other cells' })])
  await load(db, { files: [january, february] })
  expect(contentsOf(db, 'productRecords')).toHaveLength(2)
  expect(countsOf(db)).toEqual({
    'monthly/201901.xlsb': '2 = 1 + 0q + 1d + 0s + 0b',
    'monthly/201902.xlsb': '2 = 1 + 0q + 1d + 0s + 0b',
  })
  const removed = published(await load(db, { remove: [{ table: 'productRecords', path: january.path }] }))
  expect(removed.counts).toMatchObject({ rows: 2, gone: 0, exactDuplicates: 0 })
  expect(countsOf(db)).toEqual({ 'monthly/201902.xlsb': '2 = 2 + 0q + 0d + 0s + 0b' })
})

test('a static table keeps equal rows', async () => {
  const db = openPlant()
  const rows = [{ values: ['I1', 'Cap'] }, { values: ['I1', 'Cap'] }]
  const file: SmallFile = { path: 'itemInfo.xlsx', table: 'itemInfo', orderKey: 0, rows }
  expect(published(await load(db, { files: [file] })).counts).toMatchObject({ rows: 2, exactDuplicates: 0 })
  expect(published(await load(db, { files: [{ ...file, rows: rows.slice(1) }] })).counts).toMatchObject({
    rows: 1,
    gone: 1,
  })
})

test('an order in a later file replaces the earlier version, and comes back when that file goes', async () => {
  const db = openPlant()
  await load(db, { files: [orders(181101, [order('IM1', '2019-01-05'), order('IM2', '2019-01-06')])] })
  const revised = await load(db, { files: [orders(181120, [order('IM1', '2019-01-15')])] })
  expect(published(revised).counts).toMatchObject({ rows: 2, added: 0, changed: 1, gone: 0, superseded: 1 })
  expect(contentsOf(db, 'purchaseOrders').map(row => (row as unknown[])[2])).toEqual(['2019-01-06', '2019-01-15'])
  expect(countsOf(db)['orders/181101.xlsx']).toBe('2 = 1 + 0q + 0d + 1s + 0b')
  const back = await load(db, { remove: [{ table: 'purchaseOrders', path: 'orders/181120.xlsx' }] })
  expect(published(back).counts).toMatchObject({ rows: 2, changed: 1, superseded: 0 })
  expect(contentsOf(db, 'purchaseOrders').map(row => (row as unknown[])[2])).toEqual(['2019-01-05', '2019-01-06'])
})

test('an earlier order file that arrives late does not replace anything', async () => {
  const db = openPlant()
  await load(db, { files: [orders(181120, [order('IM1', '2019-01-15')])] })
  const late = await load(db, { files: [orders(181101, [order('IM1', '2019-01-05')])] })
  expect(published(late).counts).toMatchObject({ rows: 1, added: 0, changed: 0, superseded: 1 })
  expect(contentsOf(db, 'purchaseOrders').map(row => (row as unknown[])[2])).toEqual(['2019-01-15'])
})

test('q21-equal-order-keys-go-by-file-name', async () => {
  const db = openPlant()
  await load(db, {
    files: [orders(181101, [order('IM1', 'second')], 'b'), orders(181101, [order('IM1', 'first')], 'a')],
  })
  expect(contentsOf(db, 'purchaseOrders').map(row => (row as unknown[])[2])).toEqual(['first'])
})

test('a removed file that comes back is rebuilt from its known version without reading it', async () => {
  const db = openPlant()
  const january = month(201901, [
    record(1, 'A', 10),
    { ...record(2, 'A', 0), bad: 'plasticResinLot' },
    record(3, 'A', 30),
  ])
  const input = inputOf(db, { files: [january, month(201902, [record(3, 'A', 30)])] })
  const first = published(await loadGeneration(input))
  await load(db, { remove: [{ table: 'productRecords', path: january.path }] })
  expect(listStaged(db)).toEqual([])
  const tables = input.plan.tables.map(plan => ({
    ...plan,
    load: plan.load.map(file => ({ ...file, source: 'known' as const })),
  }))
  const back = published(await loadGeneration({ ...input, plan: { ...input.plan, tables } }))
  expect(back.checksum).toBe(first.checksum)
  expect(verifyGeneration(db, back.generation, rowHash)).toMatchObject({ kind: 'whole', rows: 3 })
  expect(countsOf(db)['monthly/201902.xlsb']).toBe('1 = 0 + 0q + 1d + 0s + 0b')
})

test('decisions on quarantined rows are applied, changed and undone', async () => {
  const db = openPlant()
  const bad: SmallRow = { values: ['2019-01-02', 'A', 'IM1', null, null], bad: 'itemGoodQuantity' }
  const unreadable: SmallRow = { values: ['2019-01-03', 'A', 'IM1', 5, null], bad: 'plasticResinLot' }
  const file = month(201901, [record(1, 'A', 10), bad, unreadable])
  await load(db, { files: [file] })
  const query = { offset: 0, limit: 10, tables: [] }
  const entries = listQuarantine(db, query, 1).items
  expect(entries.map(({ kind, row }) => [kind, row])).toEqual([
    ['row', 3],
    ['cell', 4],
  ])
  expect(countsOf(db)[file.path]).toBe('3 = 2 + 1q + 0d + 0s + 0b')
  const decide = (row: RowDecision, cell: RowDecision): NonNullable<Load['decisions']> =>
    new Map([['productRecords', new Map(entries.map(entry => [entry.rawRowHash, entry.kind === 'row' ? row : cell]))]])
  const leave: RowDecision = { kind: 'leave-out', values: {} }

  const valued = decide(
    { kind: 'load-value', values: { itemGoodQuantity: '7' } },
    { kind: 'load-value', values: { plasticResinLot: 'L1' } },
  )
  expect(published(await load(db, { decisions: valued })).counts).toMatchObject({ rows: 3, quarantined: 0 })
  expect(contentsOf(db, 'productRecords')).toEqual([
    ['2019-01-01', 'A', 'IM1', 10, null],
    ['2019-01-02', 'A', 'IM1', 7, null],
    ['2019-01-03', 'A', 'IM1', 5, 'L1'],
  ])
  expect(listQuarantine(db, query, 2).items.map(entry => entry.decision)).toEqual(['load-value', 'load-value'])
  expect((await load(db, { decisions: valued })).kind).toBe('unchanged')

  await load(db, { decisions: decide({ kind: 'load-empty', values: {} }, leave) })
  expect(contentsOf(db, 'productRecords').slice(1)).toEqual([
    ['2019-01-02', 'A', 'IM1', null, null],
    ['2019-01-03', 'A', 'IM1', 5, null],
  ])
  const undone = published(await load(db, { decisions: decide(leave, leave) }))
  expect(undone.counts).toMatchObject({ rows: 2, quarantined: 1 })
  const unfit = decide({ kind: 'load-value', values: { itemGoodQuantity: 'many' } }, leave)
  expect((await load(db, { decisions: unfit })).kind).toBe('unchanged')
})

test('files outside the run stay as they are, decisions included', async () => {
  const db = openPlant()
  const bad: SmallRow = { values: ['2019-01-02', 'A', 'IM1', null, null], bad: 'itemGoodQuantity' }
  await load(db, { files: [month(201901, [bad])] })
  const [entry] = listQuarantine(db, { offset: 0, limit: 10, tables: [] }, 1).items
  const decisions = new Map([
    ['productRecords' as const, new Map([[entry?.rawRowHash ?? '', { kind: 'load-empty', values: {} } as const]])],
  ])
  expect((await load(db, { decisions, untouched: ['monthly/201901.xlsb'] })).kind).toBe('unchanged')
  expect((await load(db, { decisions })).kind).toBe('published')
})
