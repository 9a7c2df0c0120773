import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure } from '../../../../contract/failure.ts'
import type { TableDefinition } from '../../../../contract/table.ts'
import { listSourceFiles, recordObservations } from '../../../storage/files/source-file-store.ts'
import { listUndoMarks } from '../../../storage/files/undo-mark-store.ts'
import { currentGeneration, findGeneration, generationBefore } from '../../../storage/generations/generation-store.ts'
import { removeUnpublished } from '../../../storage/generations/remove-unpublished.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { openPlantDatabase } from '../../../storage/open-plant-database.ts'
import { loadGeneration } from '../load/load-generation.ts'
import { inputOf, staged } from '../load/testing/load-steps.ts'
import { expectWhole, stateOf } from '../load/testing/loaded-state.ts'
import { smallDefinitions, stageSmallFile, temporaryPlant, type SmallFile } from '../load/testing/temporary-plant.ts'
import type { UndoInput } from './undo-input.ts'
import { undoRun } from './undo-run.ts'
import { useGeneration } from './use-generation.ts'

const january: SmallFile = {
  path: 'monthly/201901.xlsb',
  table: 'productRecords',
  orderKey: 201901,
  rows: Array.from({ length: 40 }, (_, row) => ({ values: [`2019-01-${row % 28}`, `NO.${row}`, 'IM1', row, 'L'] })),
}
/** Ten rows from one on have another quantity. */
function changed(file: SmallFile, from: number, good: number): SmallFile {
  const isChanged = (at: number): boolean => at >= from && at < from + 10
  return { ...file, rows: file.rows.map((row, at) => (isChanged(at) ? { values: row.values.with(3, good) } : row)) }
}
const second = changed(january, 0, 1_000)
const third: SmallFile = { ...changed(second, 5, 2_000), blank: 1 }
const orders: SmallFile = {
  path: 'orders/181101a.xlsx',
  table: 'purchaseOrders',
  orderKey: 181101,
  rows: [{ values: ['2018-11-01', 'IM1', '2019-01-31', 'I1', 100] }],
}
/** Generations 1, 2 and 3, published by the runs of that number; the third changes rows of the second once more, and others. */
const history: readonly (readonly SmallFile[])[] = [[january, orders], [second], [third, { ...orders, rows: [] }]]

function inputFor(db: PlantDatabase, definitions = smallDefinitions): UndoInput {
  const { plan: _, ...input } = inputOf(db, [], {})
  return { ...input, run: 9, definitions, parseKeyOf: () => 'p1', lastDecision: 0, decisionOn: () => undefined }
}

async function plantWithHistory(): Promise<{ readonly db: PlantDatabase; readonly dir: string }> {
  const plant = temporaryPlant()
  onTestFinished(plant.remove)
  for (const [at, files] of history.entries()) {
    const given = staged(plant.db, files)
    await loadGeneration(inputOf(plant.db, given, { run: at + 1 }))
    recordObservations(
      plant.db,
      at + 1,
      given.map(({ table, file: { path, contentHash } }) => {
        return { path, table, contentHash, state: 'loaded', reason: null, failure: null, hold: null }
      }),
    )
  }
  return plant
}

const everything = (db: PlantDatabase) => ({
  generation: currentGeneration(db),
  state: stateOf(db),
  files: listSourceFiles(db, currentGeneration(db)).map(file => ({ ...file, fileVersionId: null })),
  marks: listUndoMarks(db),
})

const actions = {
  use: (input: UndoInput) => useGeneration(input, 1),
  'undo of': (input: UndoInput) => undoRun(input, 2),
} as const

test.each(['use', 'undo of'] as const)(
  'q25-%s a generation, killed between any two writes: all of it or nothing, holds included, and done the next time',
  async name => {
    const { db, dir } = await plantWithHistory()
    const before = everything(db)
    const images: Buffer[] = []
    await actions[name]({ ...inputFor(db), report: () => void images.push(db.serialize()) })
    const after = everything(db)
    expect(after.marks).not.toEqual([])
    expect(images.length).toBeGreaterThan(3)
    for (const [index, image] of images.entries()) {
      const path = join(dir, `killed-${index}.db`)
      writeFileSync(path, image)
      const survivor = openPlantDatabase(path, { readonly: false })
      onTestFinished(() => void survivor.close())
      removeUnpublished(survivor)
      const isPublished = index === images.length - 1
      expect(everything(survivor)).toEqual(isPublished ? after : before)
      expectWhole(survivor)
      if (isPublished) continue
      await actions[name](inputFor(survivor))
      expect(everything(survivor)).toEqual(after)
    }
  },
)

test('an undo that is cancelled, or fails while it works, leaves nothing behind', async () => {
  const { db } = await plantWithHistory()
  const before = everything(db)
  for (const name of ['use', 'undo of'] as const) {
    for (let calls = 1; calls <= 4; calls++) {
      const stop = new AbortController()
      let seen = 0
      const report = (): void => {
        seen += 1
        if (seen === calls) stop.abort()
      }
      await expect(actions[name]({ ...inputFor(db), signal: stop.signal, report })).rejects.toThrow(/abort/)
      expect(everything(db)).toEqual(before)
      const fail = (): never => {
        throw new Error('the disk is gone')
      }
      await expect(actions[name]({ ...inputFor(db), report: fail })).rejects.toThrow('the disk is gone')
      expect(everything(db)).toEqual(before)
      expect(removeUnpublished(db)).toBe(0)
    }
  }
})

test('a disk that fills up while an undo works publishes nothing', async () => {
  const { db } = await plantWithHistory()
  const before = everything(db)
  const pages = Number(db.pragma('page_count', { simple: true }))
  let fullAt = 0
  for (let room = 0; ; room++) {
    db.pragma(`max_page_count = ${pages + room}`)
    const outcome = await undoRun(inputFor(db), 2).catch((error: unknown) => error)
    if (!(outcome instanceof EngineFailure)) break
    expect([outcome.failure.code, everything(db)]).toEqual(['disk_full', before])
    fullAt += 1
  }
  expect(fullAt).toBeGreaterThan(0)
  expectWhole(db)
})

test('a damaged generation is not used again, and a run is not undone to one', async () => {
  const { db } = await plantWithHistory()
  db.exec(`update "row_productRecords" set "itemGoodQuantity" = 7 where row_id = 3`)
  await expect(useGeneration(inputFor(db), 1)).rejects.toMatchObject({
    failure: { code: 'generation_not_usable', message: expect.stringContaining('row 3') },
  })
  await expect(undoRun(inputFor(db), 2)).rejects.toMatchObject({ failure: { code: 'generation_not_usable' } })
  expect(currentGeneration(db)).toBe(3)
})

/** The definition of records after the plant gained a column, and the files as they are read then. */
const wider: readonly TableDefinition[] = smallDefinitions.map(definition =>
  definition.name === 'productRecords'
    ? {
        ...definition,
        columns: [
          ...definition.columns,
          { name: 'colour', sourceName: 'colour', type: 'string', policy: 'detail', required: false },
        ],
      }
    : definition,
)

async function widen(db: PlantDatabase): Promise<void> {
  const file = { ...third, rows: third.rows.map(row => ({ values: [...row.values, 'red'] })) }
  const [definition] = wider
  if (definition === undefined) throw new Error('there is no definition')
  const { plan, ...input } = inputOf(db, [{ table: 'productRecords', file: stageSmallFile(db, file, definition) }], {
    run: 4,
  })
  await loadGeneration({ ...input, plan: { ...plan, definitions: wider } })
}

test('rows of other columns are not brought back: the undo says so and does the rest', async () => {
  const { db } = await plantWithHistory()
  await widen(db)
  await expect(useGeneration(inputFor(db, wider), 1)).rejects.toMatchObject({
    failure: { code: 'generation_not_usable', message: expect.stringContaining('other columns now: colour came') },
  })
  const { load, undo } = await undoRun(inputFor(db, wider), 4)
  expect(load.kind).toBe('unchanged')
  expect(undo).toMatchObject({ reversed: 0, keptChangedLater: 0, notRebuilt: 40 })
  expect(undo.reasons).toEqual([
    'Rows as they were cannot be made again, because productRecords has other columns now: colour came.',
  ])

  const earlier = await undoRun(inputFor(db, wider), 3)
  expect(earlier.load).toMatchObject({ kind: 'published', generation: 5 })
  expect(earlier.undo).toMatchObject({
    reversed: 1,
    keptChangedLater: 0,
    notRebuilt: 10,
    reasons: [expect.any(String)],
  })
  expectWhole(db)
})

test('a table the plant has no more is named, and nothing is published', async () => {
  const { db } = await plantWithHistory()
  const fewer = smallDefinitions.filter(({ name }) => name !== 'purchaseOrders')
  await expect(useGeneration(inputFor(db, fewer), 1)).rejects.toMatchObject({
    failure: { code: 'generation_not_usable', message: expect.stringContaining('purchaseOrders') },
  })
  expect(currentGeneration(db)).toBe(3)
})

test('numbers of generations that a restore lost are not given again, and gaps stand in nobody’s way', async () => {
  const { db } = await plantWithHistory()
  db.prepare(`insert into meta values ('generation_floor', 7)`).run()
  const used = await useGeneration(inputFor(db), 1)
  expect(used.load).toMatchObject({ kind: 'published', generation: 8 })
  expect(findGeneration(db, 8)?.checksum).toBe(findGeneration(db, 1)?.checksum)
  expect(generationBefore(db, 8)?.number).toBe(3)
  const { load } = await undoRun({ ...inputFor(db), run: 10 }, 9)
  expect(load).toMatchObject({ kind: 'published', generation: 9 })
  expect(findGeneration(db, 9)?.checksum).toBe(findGeneration(db, 3)?.checksum)
  expectWhole(db)
})
