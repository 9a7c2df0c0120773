import * as fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure } from '../../../../contract/failure.ts'
import { currentGeneration } from '../../../storage/generations/generation-store.ts'
import { removeUnpublished } from '../../../storage/generations/remove-unpublished.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { openPlantDatabase } from '../../../storage/open-plant-database.ts'
import { loadGeneration } from './load-generation.ts'
import { inputOf, loadStep, staged } from './testing/load-steps.ts'
import { expectWhole, stateOf } from './testing/loaded-state.ts'
import { temporaryPlant, type SmallFile } from './testing/temporary-plant.ts'

test('any sequence of loads ends as one cold load of the last files, in whatever order they are named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(loadStep, { minLength: 1, maxLength: 6 }),
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
