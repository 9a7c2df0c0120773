import * as fc from 'fast-check'
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallPlant } from '../../../testing/small-plant.ts'
import { openRun } from './testing/open-run.ts'
import { bringAllBack, makeMove, plantMove } from './testing/plant-moves.ts'
import { isConserved, settle, whatRunsLeft } from './testing/what-runs-left.ts'

/** Every case is a plant of its own with some runs: few cases each time, over many times they find what a rare combination does. */
const CASES = { numRuns: 5, endOnFailure: true } as const

test('whatever people do to the files, with a run after each change: what is left is what one cold run of the last files leaves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plantMove, { minLength: 1, maxLength: 6 }), async moves => {
      const plant = await smallPlant()
      mkdirSync(plant.path('removed'))
      const warm = openRun(plant.dir)
      await settle(warm)
      for (const move of moves) {
        await makeMove(plant, move)
        await warm.run()
        for (const { rows } of whatRunsLeft(warm).files) expect(isConserved(rows)).toBe(true)
      }
      await bringAllBack(plant)
      await settle(warm)
      const cold = openRun(plant.dir)
      await settle(cold)
      expect(whatRunsLeft(warm)).toEqual(whatRunsLeft(cold))
    }),
    CASES,
  )
}, 60_000)
