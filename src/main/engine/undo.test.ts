import { expect, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import { RunRequest } from '../../contract/run-request.ts'
import { smallPlant, smallPlantFacts } from '../../testing/small-plant.ts'
import { engineOptions, openEngine, runOnce as run } from './testing/open-engine.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const open = (plant: string) => openEngine(engineOptions(plant))
const undo = (number: number) => ({ action: { kind: 'undo-run', run: number } }) as const
const use = (generation: number) => ({ action: { kind: 'use-generation', generation } }) as const

async function fileOf(engine: Engine, path: string) {
  return (await engine.listFiles()).find(file => file.path === path)
}

test('an undo is a run: tried out, journaled, held, released by decision, and what cannot be is refused', async () => {
  const plant = await smallPlant()
  const engine = await open(plant.dir)
  await run(engine)
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const changed = await run(engine)

  const trial = await run(engine, { ...undo(changed.run), dryRun: true })
  expect(trial.outcome).toMatchObject({ generation: 3, published: true, undo: { reversed: 1, heldFiles: [MAY] } })
  expect(await engine.status()).toMatchObject({ generation: 2, latestRun: { run: changed.run } })
  expect(trial.isPreview).toBe(true)

  const undone = await run(engine, undo(changed.run))
  expect(undone).toMatchObject({ state: 'succeeded', actor: 'An', action: undo(changed.run).action })
  expect(undone.outcome).toMatchObject(trial.outcome ?? {})
  const held = await fileOf(engine, MAY)
  expect(held).toMatchObject({ state: 'held', hold: { kind: 'taken-out-by-undo' } })
  expect((await engine.workList()).filter(({ kind }) => kind === 'file-held')).toMatchObject([{ subject: MAY }])
  expect((await run(engine)).outcome).toMatchObject({ generation: 3, published: false })

  const decision = {
    subject: { kind: 'held-file', path: MAY, contentHash: held?.contentHash ?? '' },
    values: {},
  } as const
  await expect(engine.decide({ ...decision, kind: 'use-smaller', reason: '' })).rejects.toMatchObject({
    failure: { code: 'invalid_decision' },
  })
  const assume = [{ ...decision, kind: 'load-again', reason: 'was right after all' } as const]
  const latest = await run(engine, { dryRun: true })
  const preview = await run(engine, { dryRun: true, assume })
  expect((await engine.status()).latestRun).toEqual(latest)
  await engine.decide({ ...decision, kind: 'load-again', reason: 'was right after all' })
  const again = await run(engine)
  expect([again.outcome, (await fileOf(engine, MAY))?.state]).toEqual([preview.outcome, 'loaded'])
  expect((await engine.listTables()).find(({ table }) => table === 'productRecords')).toMatchObject({
    rows: smallPlantFacts.records,
    files: 2,
  })

  for (const [request, code] of [
    [undo(1), 'nothing_to_undo'],
    [undo(99), 'nothing_to_undo'],
    [use(9), 'generation_not_found'],
    [{ assume }, 'unknown_option'],
    [{ fromPhase: 'nowhere' }, 'unknown_option'],
  ] as const) {
    const refused = engine.startRun(RunRequest.parse(request))
    await expect(refused).rejects.toMatchObject({ failure: { code } })
  }
  expect((await run(engine, use(1))).outcome).toMatchObject({ generation: 5, published: true })
})
