import * as fc from 'fast-check'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Plant } from '../../../../testing/plant.ts'
import { smallPlant } from '../../../../testing/small-plant.ts'
import { rowHash } from '../../../ingest/row-hash.ts'
import { fileVersionsOf } from '../../../storage/files/file-version-store.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../../storage/generations/verify-generation.ts'
import { openPlantDatabase } from '../../../storage/open-plant-database.ts'
import { openRun, type OpenRun } from '../testing/open-run.ts'
import { bringAllBack, makeMove, plantMove, type PlantMove } from '../testing/plant-moves.ts'
import { answer, isConserved, settle, whatRunsLeft } from '../testing/what-runs-left.ts'

/** Every case is a plant of its own with some runs. */
const CASES = { numRuns: 3, endOnFailure: true } as const
const SLOW = 60_000

const moves = fc.array(plantMove, { minLength: 1, maxLength: 4 })

const now = (open: OpenRun): number => open.read(db => currentGeneration(db) ?? 0)
const checksum = (open: OpenRun, generation = now(open)) => open.read(db => findGeneration(db, generation)?.checksum)
const use = (open: OpenRun, generation: number) =>
  open.run({ request: { action: { kind: 'use-generation', generation } } })
const undo = (open: OpenRun, run: number) => open.run({ request: { action: { kind: 'undo-run', run } } })

function expectWhole(open: OpenRun): void {
  open.read(db => {
    const generation = currentGeneration(db) ?? 0
    expect(verifyGeneration(db, generation, rowHash)).toMatchObject({ kind: 'whole' })
    expect(fileVersionsOf(db, generation).filter(({ counts }) => !isConserved(counts))).toEqual([])
  })
}

/** Runs after each of some changes, decisions made on the way; gives the runs that published, by generation. */
async function runsOver(
  plant: Plant,
  open: OpenRun,
  changes: readonly PlantMove[],
): Promise<ReadonlyMap<number, number>> {
  const published = new Map<number, number>()
  mkdirSync(plant.path('removed'))
  const note = async (run: ReturnType<OpenRun['run']>) => {
    const { outcome, number } = await run
    if (outcome?.published === true && outcome.generation !== null) published.set(outcome.generation, number)
  }
  await note(open.run())
  for (const [at, change] of changes.entries()) {
    await makeMove(plant, change)
    await note(open.run())
    if (at % 2 === 0 && answer(open) > 0) await note(open.run())
  }
  // What waits for its month to become free would be loaded when an undo frees it: nothing waits any more.
  for (let round = 0; round < 4 && answer(open) > 0; round++) await note(open.run())
  return published
}

/** Checks and progress after an undo are those computed from nothing. */
async function expectCheckedWhole(open: OpenRun): Promise<void> {
  const left = whatRunsLeft(open)
  const db = openPlantDatabase(join(open.workspace, 'plant.db'), { readonly: false })
  db.exec('delete from result_state')
  db.close()
  await open.run()
  expect(whatRunsLeft(open)).toEqual(left)
}

/** With the folder as it is: nothing comes back unasked; and when it is asked for, everything is as one cold run has it. */
async function expectHeldUntilAsked(plant: Plant, open: OpenRun): Promise<void> {
  const before = checksum(open)
  expect((await open.run()).outcome).toMatchObject({ published: false })
  expect(checksum(open)).toBe(before)
  await expectCheckedWhole(open)
  await bringAllBack(plant)
  await settle(open)
  expectWhole(open)
  const cold = openRun(plant.dir)
  await settle(cold)
  expect(whatRunsLeft(open)).toEqual(whatRunsLeft(cold))
}

test(
  'use of any generation after random changes: equal content, undone to equal content, held until asked for',
  async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.nat(), async (changes, pick) => {
        const plant = await smallPlant()
        const open = openRun(plant.dir)
        await runsOver(plant, open, changes)
        const before = now(open)
        const wanted = 1 + (pick % before)
        await use(open, wanted)
        expect(checksum(open)).toBe(checksum(open, wanted))
        expectWhole(open)
        expect((await open.run()).outcome?.published ?? true).toBe(false)
        await use(open, before)
        expect(checksum(open)).toBe(checksum(open, before))
        expect((await open.run()).outcome?.published ?? true).toBe(false)
        await use(open, wanted)
        await expectHeldUntilAsked(plant, open)
      }),
      CASES,
    )
  },
  SLOW,
)

test(
  'undo of any run after random changes: accounted for, undone to equal content, held until asked for',
  async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.nat(), async (changes, pick) => {
        const plant = await smallPlant()
        const open = openRun(plant.dir)
        const published = [...(await runsOver(plant, open, changes)).values()]
        const run = published[1 + (pick % Math.max(1, published.length - 1))]
        if (run === undefined) return
        const before = checksum(open)
        const undone = await undo(open, run)
        expect(undone.state).toBe('succeeded')
        expectWhole(open)
        expect((await open.run()).outcome?.published ?? true).toBe(false)
        const isUndone = undone.outcome?.published === true
        const left = checksum(open)
        if (isUndone) await undo(open, undone.number)
        expect(checksum(open)).toBe(isUndone ? before : left)
        expect((await open.run()).outcome?.published ?? true).toBe(false)
        if (isUndone) await undo(open, run)
        expect(checksum(open)).toBe(left)
        await expectHeldUntilAsked(plant, open)
      }),
      CASES,
    )
  },
  SLOW,
)
