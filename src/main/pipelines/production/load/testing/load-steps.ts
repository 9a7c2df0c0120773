import * as fc from 'fast-check'
import type { TableName } from '../../../../../contract/table.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import type { FileToLoad, LoadInput, RowDecision } from '../load-input.ts'
import { smallDefinitions, stageSmallFile, type SmallFile, type SmallRow } from './temporary-plant.ts'

/** Few distinct values, so that duplicates, revisions, changed and returning rows happen all the time. */
const bad = (column: string) => fc.option(fc.constant(column), { nil: undefined, freq: 8 })
const raw = fc.option(fc.constant('other cells'), { nil: undefined, freq: 4 })
function withFault(
  values: SmallRow['values'],
  more: { raw: string | undefined; bad: string | undefined },
  at: number,
): SmallRow {
  const own = more.bad === undefined ? values : values.with(at, null)
  return {
    values: own,
    ...(more.raw !== undefined && { raw: more.raw }),
    ...(more.bad !== undefined && { bad: more.bad }),
  }
}
const recordRow = fc
  .record({ day: fc.constantFrom('2019-01-01', '2019-01-02'), good: fc.nat(2), raw, bad: bad('itemGoodQuantity') })
  .map(({ day, good, ...more }) => withFault([day, 'NO.01', 'IM1', good, null], more, 3))
const orderRow = fc
  .record({
    poNo: fc.constantFrom('IM1', 'IM2', 'IM3'),
    eta: fc.constantFrom('2019-02-01', '2019-02-02'),
    raw,
    bad: bad('poETA'),
  })
  .map(({ poNo, eta, ...more }) => withFault(['2018-12-01', poNo, eta, 'I1', 100], more, 2))
const itemRow = fc.constantFrom('I1', 'I2').map((item): SmallRow => ({ values: [item, `Cap ${item}`] }))
const rowsOf = (row: fc.Arbitrary<SmallRow>) => fc.array(row, { maxLength: 6 })

const file: fc.Arbitrary<SmallFile> = fc.oneof(
  fc
    .record({ key: fc.constantFrom(201901, 201902, 201903), rows: rowsOf(recordRow), blank: fc.nat(2) })
    .map(({ key, ...more }): SmallFile => ({
      path: `monthly/${key}.xlsb`,
      table: 'productRecords',
      orderKey: key,
      ...more,
    })),
  fc
    .record({ key: fc.constantFrom(181101, 181120), name: fc.constantFrom('a', 'b'), rows: rowsOf(orderRow) })
    .map(({ key, name, rows }): SmallFile => ({
      path: `orders/${key}${name}.xlsx`,
      table: 'purchaseOrders',
      orderKey: key,
      rows,
    })),
  fc
    .record({ rows: rowsOf(itemRow) })
    .map(({ rows }): SmallFile => ({ path: 'itemInfo.xlsx', table: 'itemInfo', orderKey: 0, rows })),
)
/** One run: files that are new or changed, files that go, and what is decided about the rows that do not fit. */
export const loadStep = fc.record({
  files: fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 3 }),
  removed: fc.subarray(['monthly/201901.xlsb', 'monthly/201902.xlsb', 'orders/181101a.xlsx', 'orders/181120b.xlsx']),
  decision: fc.constantFrom<RowDecision>(
    { kind: 'leave-out', values: {} },
    { kind: 'load-empty', values: {} },
    { kind: 'load-value', values: { itemGoodQuantity: '2', poETA: '2019-02-02' } },
  ),
})
export type LoadStep = typeof loadStep extends fc.Arbitrary<infer Value> ? Value : never

const everyRow = (decision: RowDecision): LoadInput['plan']['decisions'] => {
  const rows = { get: () => decision } as unknown as ReadonlyMap<string, RowDecision>
  return { get: () => rows } as unknown as LoadInput['plan']['decisions']
}

/** What the loader is given for a step; files that are not named stay. */
export function inputOf(
  db: PlantDatabase,
  files: readonly { table: TableName; file: FileToLoad }[],
  more: Partial<LoadStep> & { readonly run?: number },
): LoadInput {
  return {
    db,
    plan: {
      run: more.run ?? 1,
      definitions: smallDefinitions,
      decisions: everyRow(more.decision ?? { kind: 'leave-out', values: {} }),
      tables: smallDefinitions.map(({ name }) => ({
        table: name,
        load: files.filter(({ table }) => table === name).map(entry => entry.file),
        remove: more.removed?.filter(path => !files.some(entry => entry.file.path === path)) ?? [],
        untouched: [],
      })),
    },
    typeText: (column, text) => (column.type === 'Int64' ? Number(text) : text),
    clock: () => new Date('2019-02-01T08:00:00Z'),
    signal: new AbortController().signal,
    report() {},
  }
}

/** Stages files as a reader would. */
export function staged(db: PlantDatabase, files: readonly SmallFile[]) {
  return files.map(one => ({ table: one.table, file: stageSmallFile(db, one) }))
}
