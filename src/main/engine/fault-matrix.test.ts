import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../testing/random.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openCrashLab, type CrashLab } from './testing/crash-lab.ts'
import { crashScenario, crashScenarios } from './testing/crash-scenario.ts'
import { everyFault, strike, type Fault } from './testing/fault-matrix.ts'
import { sideBySide } from './testing/kill-matrix.ts'
import { soakNumber, tellSoak } from './testing/soak.ts'

/** How many faults are drawn of all kinds in all phases; `npm run soak` tries every one of them, in every scenario. */
const USUAL = 12
const COUNT = soakNumber('MOLDLINE_FAULTS', USUAL)
const SEED = soakNumber('MOLDLINE_SOAK_SEED', 1)
const WIDTH = 2
/** For hanging, never for speed. */
const LIMIT_MS = 30_000
const scenarios = COUNT > USUAL ? crashScenarios : [crashScenario('run'), crashScenario('restore')]

interface Strike {
  readonly lab: CrashLab
  readonly fault: Fault
}

let strikes: readonly Strike[]

beforeAll(async () => {
  const folder = temporaryFolder('faults')
  const random = seededRandom(SEED)
  const labs = await sideBySide(scenarios, {
    width: WIDTH,
    work: scenario => openCrashLab(scenario, join(folder, scenario.name.replaceAll(' ', '-'))),
  })
  const all = labs.flatMap(lab => everyFault(lab, random).map((fault): Strike => ({ lab, fault })))
  strikes = Number.isFinite(COUNT) ? drawn(all, COUNT) : all

  function drawn(from: readonly Strike[], count: number): readonly Strike[] {
    const rest = [...from]
    return Array.from({ length: count }, () => rest.splice(random.integer(0, rest.length - 1), 1)).flat()
  }
}, scenarios.length * LIMIT_MS)

test(
  `a fault is healed or told, publishes nothing by halves, and leaves no trace once it is gone (seed ${SEED})`,
  async () => {
    const results = await sideBySide(strikes, { width: WIDTH, work: ({ lab, fault }) => strike(lab, fault) })
    tellSoak('faults', { seed: SEED, results })
    expect(results.filter(({ problems }) => problems.length > 0)).toEqual([])
    expect(results.filter(({ place }) => place !== null).length).toBeGreaterThan(strikes.length * 0.8)
  },
  5_000 * LIMIT_MS,
)
