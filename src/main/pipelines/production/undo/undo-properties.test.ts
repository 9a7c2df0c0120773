import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue } from '../../../../contract/table.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { changedRows } from '../../../storage/rows/changed-rows.ts'
import { rowsInInputOrder } from '../../../storage/rows/read-rows.ts'
import { rowHeads, type RowHead } from '../../../storage/rows/row-heads.ts'
import { loadGeneration } from '../load/load-generation.ts'
import { inputOf, loadStep, staged, type LoadStep } from '../load/testing/load-steps.ts'
import { expectWhole, stateOf } from '../load/testing/loaded-state.ts'
import { smallDefinitions, temporaryPlant, type SmallFile } from '../load/testing/temporary-plant.ts'
import type { UndoInput } from './undo-input.ts'
import { undoRun } from './undo-run.ts'
import { useGeneration } from './use-generation.ts'

const SLOW = 60_000
const RUNS = 15

function undoInput(db: PlantDatabase, run: number): UndoInput {
  const { plan: _, ...input } = inputOf(db, [], {})
  return {
    ...input,
    run,
    definitions: smallDefinitions,
    parseKeyOf: () => 'p1',
    lastDecision: 0,
    decisionOn: () => undefined,
  }
}

const checksum = (db: PlantDatabase, generation = currentGeneration(db) ?? 0) =>
  findGeneration(db, generation)?.checksum

/** Loads one step after another; gives the run numbers that published. */
async function load(db: PlantDatabase, steps: readonly Partial<LoadStep>[], firstRun = 1): Promise<readonly number[]> {
  const published: number[] = []
  for (const [at, { files = [], ...step }] of steps.entries()) {
    const run = firstRun + at
    const { kind } = await loadGeneration(inputOf(db, staged(db, files), { ...step, run }))
    if (kind === 'published') published.push(run)
  }
  return published
}

async function onPlant(work: (db: PlantDatabase) => Promise<void>): Promise<void> {
  const plant = temporaryPlant()
  try {
    await work(plant.db)
  } finally {
    plant.remove()
  }
}

/** Every path `loadStep` knows. */
const ALL_PATHS = [
  ...[201901, 201902, 201903].map(key => `monthly/${key}.xlsb`),
  ...['181101a', '181101b', '181120a', '181120b'].map(name => `orders/${name}.xlsx`),
  'itemInfo.xlsx',
]

const steps = fc.array(loadStep, { minLength: 2, maxLength: 6 })

test(
  'use of any generation has its checksum, and use of the one before gives it back, again and again',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (loads, picks) => {
        await onPlant(async db => {
          await load(db, loads)
          for (const [at, pick] of picks.entries()) {
            const before = currentGeneration(db) ?? 0
            if (before === 0) return
            const wanted = 1 + (pick % before)
            const { load: used } = await useGeneration(undoInput(db, 100 + at), wanted)
            expect(checksum(db)).toBe(checksum(db, wanted))
            expect(used.kind).toBe(checksum(db, before) === checksum(db, wanted) ? 'unchanged' : 'published')
            expectWhole(db)
            const left = stateOf(db)
            if (used.kind === 'unchanged') continue
            await useGeneration(undoInput(db, 200 + at), before)
            expect(checksum(db)).toBe(checksum(db, before))
            await useGeneration(undoInput(db, 300 + at), wanted)
            expect(stateOf(db)).toEqual(left)
            expectWhole(db)
          }
        })
      }),
      { numRuns: RUNS },
    )
  },
  SLOW,
)

test(
  'undo of any run leaves a whole generation, accounts for each of its row changes, and is itself undone to an equal checksum',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), async (loads, pick) => {
        await onPlant(async db => {
          const runs = await load(db, loads)
          const run = runs[1 + (pick % Math.max(1, runs.length - 1))]
          if (run === undefined) return
          const isLast = run === runs.at(-1)
          const before = checksum(db)
          const generation = runs.indexOf(run) + 1
          const { load: undone, undo } = await undoRun(undoInput(db, 100), run)
          expectWhole(db)
          expect(undo.reversed + undo.keptChangedLater + undo.notRebuilt).toBe(
            rowChanges(db, generation - 1, generation),
          )
          const found = [checksum(db), undo.keptChangedLater]
          expect(found).toEqual(isLast ? [checksum(db, generation - 1), 0] : found)
          if (undone.kind === 'unchanged') return
          const left = stateOf(db)
          await undoRun(undoInput(db, 101), 100)
          expect(checksum(db)).toBe(before)
          expectWhole(db)
          await undoRun(undoInput(db, 102), 101)
          expect(stateOf(db)).toEqual(left)
        })
      }),
      { numRuns: RUNS },
    )
  },
  SLOW,
)

/** Rows that came or went, a changed one counted once, one that only moved not at all. */
function rowChanges(db: PlantDatabase, from: number, to: number): number {
  return TABLE_NAMES.reduce((total, table) => {
    const { added, removed } = changedRows(db, table, from, to)
    const [gained, lost] = [rowHeads(db, table, added), rowHeads(db, table, removed)]
    const beyond = (rows: readonly RowHead[], others: readonly RowHead[]) => {
      const left = others.map(row => row.contentHash)
      return rows.filter(row => {
        const at = left.indexOf(row.contentHash)
        return at < 0 || left.splice(at, 1).length === 0
      })
    }
    const came = Map.groupBy(beyond(gained, lost), row => row.keyHash)
    const went = Map.groupBy(beyond(lost, gained), row => row.keyHash)
    const all = new Set([...came.keys(), ...went.keys()])
    return total + [...all].reduce((n, key) => n + Math.max(came.get(key)?.length ?? 0, went.get(key)?.length ?? 0), 0)
  }, 0)
}

test(
  'undo of a run whose files no later run touched leaves what loading without that run would',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, loadStep, steps, async (first, undone, later) => {
        const touched = new Set([...undone.files.map(({ path }) => path), ...undone.removed])
        const elsewhere = later.map(step => ({
          files: step.files.filter(({ path }) => !touched.has(path)),
          removed: step.removed.filter(path => !touched.has(path)),
        }))
        const plain = (step: LoadStep): Partial<LoadStep> => ({ files: step.files, removed: step.removed })
        await onPlant(async db => {
          await load(db, first.map(plain))
          if (currentGeneration(db) === null) return
          const [run] = await load(db, [plain(undone)], 50)
          await load(db, elsewhere, 60)
          if (run === undefined) return
          const { undo } = await undoRun(undoInput(db, 100), run)
          const left = stateOf(db)
          await onPlant(async other => {
            await load(other, [...first.map(plain), ...elsewhere])
            expect(left).toEqual(stateOf(other))
          })
          expect(undo.notRebuilt).toBe(0)
        })
      }),
      { numRuns: RUNS },
    )
  },
  SLOW,
)

test(
  'loads after an undo keep what it left in the files they do not name, and end as one cold load when they name them all',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), steps, async (loads, pick, later) => {
        await onPlant(async db => {
          const runs = await load(db, loads)
          const run = runs[1 + (pick % Math.max(1, runs.length - 1))]
          if (run === undefined) return
          await undoRun(undoInput(db, 100), run)
          for (const [at, step] of later.entries()) {
            await load(db, [step], 200 + at)
            expectWhole(db)
          }
          const last = new Map<string, SmallFile>()
          for (const { files, removed } of [...loads, ...later]) {
            for (const path of removed) last.delete(path)
            for (const file of files) last.set(file.path, file)
          }
          const gone = ALL_PATHS.filter(path => !last.has(path))
          const files = [...last.values()]
          await load(db, [{ files, removed: gone }], 300)
          await onPlant(async cold => {
            await load(cold, [{ files }])
            const isEmpty = files.every(({ rows }) => rows.length === 0)
            expect(isEmpty ? [] : stateOf(db)).toEqual(isEmpty ? [] : stateOf(cold))
          })
        })
      }),
      { numRuns: RUNS },
    )
  },
  SLOW,
)

const cells = fc.dictionary(fc.constantFrom('NO.01', 'NO.02', 'NO.03', 'NO.04', 'NO.05'), fc.nat(2), {
  noNullPrototype: true,
})
type Cells = Readonly<Record<string, number>>

test(
  'undo of a run whose file was changed again is the three-way merge of the file, row by row',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(cells, cells, fc.array(cells, { minLength: 1, maxLength: 3 })),
        async ([before, after, later]) => {
          const last = later.at(-1) ?? {}
          await onPlant(async db => {
            const files = [before, after, ...later].map((values, at) => ({ files: [month(values, at)] }))
            const runs = await load(db, files)
            if (!runs.includes(2) || !runs.includes(1)) return
            await undoRun(undoInput(db, 100), 2)
            expectWhole(db)
            expect(goods(db)).toEqual(mergeOf(before, after, last))
          })
        },
      ),
      { numRuns: 2 * RUNS },
    )
  },
  SLOW,
)

/** A month with one row a machine; rows stand elsewhere in each content, and the blank rows tell contents apart. */
function month(values: Cells, at: number): SmallFile {
  const rows = Object.entries(values).map(([machine, good]) => ({ values: ['2019-01-01', machine, 'IM1', good, null] }))
  const turned = at % 2 === 0 ? rows : rows.toReversed()
  return { path: 'monthly/201901.xlsb', table: 'productRecords', orderKey: 201901, rows: turned, blank: at }
}

function goods(db: PlantDatabase): Cells {
  const rows = rowsInInputOrder<{ machineNo: CellValue; itemGoodQuantity: number }>(
    db,
    'productRecords',
    currentGeneration(db) ?? 0,
  )
  return Object.fromEntries(Array.from(rows, row => [row.machineNo, row.itemGoodQuantity]))
}

/** A row that is as the run left it becomes what it was before; any other stays. */
function mergeOf(before: Cells, after: Cells, now: Cells): Cells {
  const keys = new Set([before, after, now].flatMap(values => Object.keys(values)))
  return Object.fromEntries(
    [...keys].flatMap(key => {
      const value = now[key] === after[key] ? before[key] : now[key]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
