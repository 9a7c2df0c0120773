import { expect, test } from 'vitest'
import type { DecisionRequest } from '../../../contract/decision.ts'
import { smallPlant } from '../../../testing/small-plant.ts'
import { decisionScenarios, MAY, missingMay } from './testing/decision-scenarios.ts'
import { openRun } from './testing/open-run.ts'
import { whatRunsLeft } from './testing/what-runs-left.ts'

test.each(decisionScenarios)(
  'what "$kind" does is seen before it is decided, and is what it then does',
  async scenario => {
    const { kind, settings = {}, prepare } = scenario
    const plant = await (scenario.plant ?? smallPlant)()
    const open = openRun(plant.dir)
    await open.run({ settings })
    const [subject, values = {}] = await prepare(plant, open)
    const before = whatRunsLeft(open)
    const without = await open.run({ settings, request: { dryRun: true } })
    const assume: DecisionRequest[] = [{ subject, kind, values, reason: 'as agreed' }]
    const preview = await open.run({ settings, request: { dryRun: true, assume } })
    expect(whatRunsLeft(open)).toEqual(before)

    open.decide(subject, kind, values)
    const real = await open.run({ settings })
    expect(real.outcome).toEqual(preview.outcome)
    expect(real.state).toBe(preview.state)
    const isWithoutEffect = kind === 'leave-out' || kind === 'keep-archived'
    const told = (run: typeof real) => [run.state, run.outcome]
    expect(JSON.stringify(told(preview)) === JSON.stringify(told(without))).toBe(isWithoutEffect)
  },
)

test('what is assumed without a dry run is no decision', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const [subject] = await missingMay(plant, open)
  const assume: DecisionRequest[] = [{ subject, kind: 'remove-rows', values: {}, reason: '' }]
  expect((await open.run({ request: { assume } })).outcome).toMatchObject({ published: false })
})

test('a use and an undo are tried out like any run', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const changed = await open.run()
  const before = whatRunsLeft(open)
  for (const action of [
    { kind: 'use-generation', generation: 1 },
    { kind: 'undo-run', run: changed.number },
  ] as const) {
    const preview = await open.run({ request: { dryRun: true, action } })
    expect(preview.outcome).toMatchObject({ generation: 3, published: true, rowsChanged: 1 })
    expect(whatRunsLeft(open)).toEqual(before)
  }
})
