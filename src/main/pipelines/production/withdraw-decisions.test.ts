import { expect, test } from 'vitest'
import type { DecisionKind } from '../../../contract/decision.ts'
import { smallPlant } from '../../../testing/small-plant.ts'
import { listSourceFiles } from '../../storage/files/source-file-store.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { decisionScenarios } from './testing/decision-scenarios.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'
import { whatRunsLeft } from './testing/what-runs-left.ts'

/** A plant in which somebody has to make a decision of that kind, and has not. */
async function undecided(kind: DecisionKind) {
  const scenario = decisionScenarios.find(one => one.kind === kind)
  if (!scenario) throw new Error(`there is no scenario of "${kind}"`)
  const { settings = {}, prepare } = scenario
  const plant = await (scenario.plant ?? smallPlant)()
  const open = openRun(plant.dir)
  const run = () => open.run({ settings })
  await run()
  const [subject, values] = await prepare(plant, open)
  await run()
  return { open, run, subject, decide: (made: DecisionKind) => open.decide(subject, made, values) }
}

test.each(['keep-archived', 'leave-out', 'load-empty', 'load-value', 'confirm-figures'] as const)(
  'after "%s" was taken back the data are those of never having decided',
  async kind => {
    const { open, run, decide } = await undecided(kind)
    const never = whatRunsLeft(open)
    decide(kind)
    await run()
    const isSame = JSON.stringify(whatRunsLeft(open)) === JSON.stringify(never)
    expect(isSame).toBe(kind === 'leave-out')
    decide('withdraw')
    await run()
    expect(whatRunsLeft(open)).toEqual(never)
    decide(kind)
    decide('withdraw')
    decide('withdraw')
    expect((await run()).outcome).toMatchObject({ published: false })
    expect(whatRunsLeft(open)).toEqual(never)
  },
)

test.each(['use-smaller', 'replace', 'load-both', 'load-again', 'remove-rows'] as const)(
  '"%s" that is taken back before a run is never done',
  async kind => {
    const { open, run, decide } = await undecided(kind)
    const never = whatRunsLeft(open)
    decide(kind)
    decide('withdraw')
    expect((await run()).outcome).toMatchObject({ published: false })
    expect(whatRunsLeft(open)).toEqual(never)
    decide(kind)
    expect((await run()).outcome).toMatchObject({ published: true })
  },
)

test('a file that was left out is read again once that was taken back', async () => {
  const { open, run, subject, decide } = await undecided('load-without')
  const stateOf = (from: OpenRun) => {
    const files = from.read(db => listSourceFiles(db, currentGeneration(db)))
    return files.find(({ path }) => 'path' in subject && path === subject.path)?.state
  }
  decide('load-without')
  const without = await run()
  expect([without.state, stateOf(open)]).toEqual(['succeeded', 'skipped'])
  decide('withdraw')
  const again = await run()
  expect([again.state, stateOf(open)]).toEqual(['partial', 'failed'])
})

test('what an undo left loaded by an older decision goes back to quarantine when that is taken back', async () => {
  const { open, run, subject, decide } = await undecided('load-value')
  const never = whatRunsLeft(open)
  decide('load-value')
  await run()
  open.decide(subject, 'load-value', { moldShot: '9' })
  const { number } = await run()
  await open.run({ request: { action: { kind: 'undo-run', run: number } } })
  expect(whatRunsLeft(open).checksum).not.toEqual(never.checksum)
  decide('withdraw')
  await run()
  expect(whatRunsLeft(open).checksum).toEqual(never.checksum)
})
