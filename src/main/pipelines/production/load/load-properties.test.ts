import * as fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure } from '../../../../contract/failure.ts'
import { TABLE_NAMES, type TableName } from '../../../../contract/table.ts'
import { rowHash } from '../../../ingest/row-hash.ts'
import { fileVersionsOf } from '../../../storage/files/file-version-store.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import { removeUnpublished } from '../../../storage/generations/remove-unpublished.ts'
import { verifyGeneration } from '../../../storage/generations/verify-generation.ts'
import { openPlantDatabase, type PlantDatabase } from '../../../storage/plant-database.ts'
import { rowsInInputOrder } from '../../../storage/rows/read-rows.ts'
import { loadGeneration } from './load-generation.ts'
import type { FileToLoad, LoadInput, RowDecision } from './load-input.ts'
import {
  smallDefinitions,
  stageSmallFile,
  temporaryPlant,
  type SmallFile,
  type SmallRow,
} from './testing/temporary-plant.ts'

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
const step = fc.record({
  files: fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 3 }),
  removed: fc.subarray(['monthly/201901.xlsb', 'monthly/201902.xlsb', 'orders/181101a.xlsx', 'orders/181120b.xlsx']),
  decision: fc.constantFrom<RowDecision>(
    { kind: 'leave-out', values: {} },
    { kind: 'load-empty', values: {} },
    { kind: 'load-value', values: { itemGoodQuantity: '2', poETA: '2019-02-02' } },
  ),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const everyRow = (decision: RowDecision): LoadInput['plan']['decisions'] => {
  const rows = { get: () => decision } as unknown as ReadonlyMap<string, RowDecision>
  return { get: () => rows } as unknown as LoadInput['plan']['decisions']
}

function inputOf(
  db: PlantDatabase,
  files: readonly { table: TableName; file: FileToLoad }[],
  more: Partial<Step>,
): LoadInput {
  return {
    db,
    plan: {
      run: 1,
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

const staged = (db: PlantDatabase, files: readonly SmallFile[]) =>
  files.map(one => ({ table: one.table, file: stageSmallFile(db, one) }))

/** Everything a load decides: rows in input order, the part each sheet row plays, counts, checksum. */
function stateOf(db: PlantDatabase): unknown {
  const generation = currentGeneration(db) ?? 0
  const rows = TABLE_NAMES.map(table =>
    Array.from(rowsInInputOrder(db, table, generation), row => JSON.stringify({ ...row, rowId: null })),
  )
  const files = fileVersionsOf(db, generation).filter(one => one.counts.read > 0)
  const roles = files.map(one => [
    one.path,
    one.counts,
    db.prepare('select sheet_row, role, raw_hash from row_source where file_version_id = ? order by 1').all(one.id),
  ])
  return { rows, roles, checksum: findGeneration(db, generation)?.checksum }
}

function expectWhole(db: PlantDatabase): void {
  const generation = currentGeneration(db) ?? 0
  const proof = verifyGeneration(db, generation, rowHash)
  expect(generation === 0 || proof.kind === 'whole').toBe(true)
  for (const { path, counts } of fileVersionsOf(db, generation)) {
    const { read, loaded, quarantined, exactDuplicates, superseded, blank } = counts
    expect(`${path} ${loaded + quarantined + exactDuplicates + superseded + blank}`).toBe(`${path} ${read}`)
  }
}

test('any sequence of loads ends as one cold load of the last files, in whatever order they are named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      async (steps, shuffle) => {
        const [warm, cold] = [temporaryPlant(), temporaryPlant()]
        try {
          const last = new Map<string, SmallFile>()
          for (const one of steps) {
            await loadGeneration(inputOf(warm.db, staged(warm.db, one.files), one))
            expectWhole(warm.db)
            for (const path of one.removed) last.delete(path)
            for (const given of one.files) last.set(given.path, given)
          }
          const files = [...last.values()].toSorted(() => ((shuffle.next().value ?? 0) % 3) - 1)
          const { decision } = steps.at(-1) ?? {}
          await loadGeneration(inputOf(cold.db, staged(cold.db, files), { ...(decision && { decision }) }))
          if (last.values().every(one => one.rows.length === 0)) return
          expect(stateOf(warm.db)).toEqual(stateOf(cold.db))
          const again = await loadGeneration(
            inputOf(cold.db, staged(cold.db, files), { ...(decision && { decision }) }),
          )
          expect(again.kind).toBe('unchanged')
        } finally {
          warm.remove()
          cold.remove()
        }
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

const january: SmallFile = {
  path: 'monthly/201901.xlsb',
  table: 'productRecords',
  orderKey: 201901,
  rows: Array.from({ length: 300 }, (_, row) => ({ values: [`2019-01-${row % 28}`, 'NO.01', 'IM1', row, 'L'] })),
}
const february: SmallFile = {
  ...january,
  path: 'monthly/201902.xlsb',
  orderKey: 201902,
  rows: january.rows.slice(0, 90),
}
const poList = (key: number, eta: string): SmallFile => ({
  path: `orders/${key}.xlsx`,
  table: 'purchaseOrders',
  orderKey: key,
  rows: Array.from({ length: 60 }, (_, row) => ({ values: ['2018-12-01', `IM${row}`, eta, 'I1', 100] })),
})
const before = [january, poList(181101, '2019-01-31')]
const after = [
  { ...january, rows: january.rows.map((row, at) => (at % 3 === 0 ? { values: row.values.with(3, at + 1000) } : row)) },
  february,
  poList(181120, '2019-02-28'),
]

async function plantWith(files: readonly SmallFile[]): Promise<{ readonly db: PlantDatabase; readonly dir: string }> {
  const plant = temporaryPlant()
  onTestFinished(plant.remove)
  await loadGeneration(inputOf(plant.db, staged(plant.db, files), {}))
  return plant
}

test('q25-killed-between-two-transactions-leaves-the-old-generation-and-loads-the-next-time', async () => {
  const { db, dir } = await plantWith(before)
  const old = stateOf(db)
  const files = staged(db, after)
  const images: Buffer[] = []
  await loadGeneration({ ...inputOf(db, files, {}), report: () => void images.push(db.serialize()) })
  const done = stateOf(db)
  expect(images.length).toBeGreaterThan(4)
  for (const [index, image] of images.entries()) {
    const path = join(dir, `killed-${index}.db`)
    writeFileSync(path, image)
    const survivor = openPlantDatabase(path, { readonly: false })
    onTestFinished(() => void survivor.close())
    const isPublished = currentGeneration(survivor) === 2
    expect(isPublished).toBe(index === images.length - 1)
    removeUnpublished(survivor)
    expect(stateOf(survivor)).toEqual(isPublished ? done : old)
    expectWhole(survivor)
    await loadGeneration(inputOf(survivor, files, {}))
    expect(stateOf(survivor)).toEqual(done)
  }
})

test('a disk that fills up at any moment publishes nothing, and the next load succeeds', async () => {
  const { db } = await plantWith(before)
  const old = stateOf(db)
  const files = staged(db, after)
  const pages = Number(db.pragma('page_count', { simple: true }))
  let fullAt = 0
  for (let room = 0; ; room++) {
    db.pragma(`max_page_count = ${pages + room}`)
    const outcome = await loadGeneration(inputOf(db, files, {})).catch((error: unknown) => error)
    if (!(outcome instanceof EngineFailure)) break
    expect(outcome.failure.code).toBe('disk_full')
    expect(stateOf(db)).toEqual(old)
    expect(
      db
        .prepare('select count(*) from file_version where from_generation > 1 or to_generation is not null')
        .pluck()
        .get(),
    ).toBe(0)
    fullAt += 1
  }
  expect(fullAt).toBeGreaterThan(5)
  expect(currentGeneration(db)).toBe(2)
  expectWhole(db)
})

test('a cancelled load leaves nothing behind', async () => {
  const { db } = await plantWith(before)
  const old = stateOf(db)
  const files = staged(db, after)
  for (let calls = 1; calls <= 4; calls++) {
    const cancellation = new AbortController()
    let seen = 0
    const report = (): void => {
      seen += 1
      if (seen === calls) cancellation.abort()
    }
    const load = loadGeneration({ ...inputOf(db, files, {}), signal: cancellation.signal, report })
    await expect(load).rejects.toThrow(/abort/)
    expect(stateOf(db)).toEqual(old)
    expect(removeUnpublished(db)).toBe(0)
  }
})
