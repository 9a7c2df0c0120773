import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../testing/random.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openCrashLab, type CrashLab } from './testing/crash-lab.ts'
import { crashScenarios, type CrashScenario } from './testing/crash-scenario.ts'
import { everyKill, killOfEachKind, killOnce, randomKill, sideBySide, type KillResult } from './testing/kill-matrix.ts'
import { soakNumber, tellSoak } from './testing/soak.ts'

/** How many seeded kills must land; `npm run soak` raises it and kills at each kind of write besides. */
const USUAL = 20
const COUNT = soakNumber('MOLDLINE_KILLS', USUAL)
const SEED = soakNumber('MOLDLINE_SOAK_SEED', 1)
/** At which writes besides: 0 at none, 1 at each kind of write, 2 at every write. */
const WRITES = soakNumber('MOLDLINE_WRITE_KILLS', 0)
/** Processes at once. */
const WIDTH = 2
/** An ordinary test run kills in a few kinds of work, the soak in all. */
const all: readonly CrashScenario[] = crashScenarios
const scenarios = COUNT > USUAL ? all : all.filter(({ everyWrite }) => everyWrite)
/** For hanging, never for speed: half a minute for each kill. */
const LIMIT_MS = 30_000

let labs: readonly CrashLab[]

beforeAll(async () => {
  const folder = temporaryFolder('kills')
  labs = await sideBySide(scenarios, {
    width: WIDTH,
    work: scenario => openCrashLab(scenario, join(folder, scenario.name.replaceAll(' ', '-'))),
  })
}, scenarios.length * LIMIT_MS)

test(
  `after each of ${COUNT} kills at seeded moments (seed ${SEED}) the data are those before or after, and nothing answered is lost`,
  async () => {
    const random = seededRandom(SEED)
    const results: KillResult[] = []
    while (landed(results).length < COUNT) {
      const missing = COUNT - landed(results).length
      const draws = Array.from({ length: missing }, (_, index) => {
        const lab = labs[(results.length + index) % labs.length] as CrashLab
        return { lab, kill: randomKill(lab, random) }
      })
      results.push(...(await sideBySide(draws, { width: WIDTH, work: ({ lab, kill }) => killOnce(lab, kill) })))
      expect(results.length, 'kills tried').toBeLessThan(COUNT * 5)
    }
    tellSoak('seeded kills', { seed: SEED, results })
    expectNoProblems(results)
  },
  COUNT * LIMIT_MS,
)

for (const [index, { name, everyWrite = false }] of scenarios.entries()) {
  if (WRITES === 0 || !everyWrite) continue
  test(
    `"${name}" killed before and after ${WRITES === 1 ? 'each kind of write' : 'every write'}`,
    async () => {
      const lab = labs[index] as CrashLab
      const kills = WRITES === 1 ? killOfEachKind(lab) : everyKill(lab)
      const results = await sideBySide(kills, { width: WIDTH, work: kill => killOnce(lab, kill) })
      tellSoak('at writes', { scenario: name, isEvery: WRITES === 2, writes: lab.writes.length, results })
      expectNoProblems(results)
      // Threads take turns a little differently each time; a kill beyond the last write does not land.
      expect(landed(results).length).toBeGreaterThan(kills.length * 0.9)
    },
    2_000 * LIMIT_MS,
  )
}

function landed(results: readonly KillResult[]): readonly KillResult[] {
  return results.filter(({ phase }) => phase !== null)
}

function expectNoProblems(results: readonly KillResult[]): void {
  expect(results.filter(({ problems }) => problems.length > 0)).toEqual([])
}
