import { expect, test } from 'vitest'
import { QuarantineQuery } from '../../../contract/query.ts'
import { changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { failureOf } from '../testing/failure-of.ts'
import { engineOptions, openEngine, runOnce } from '../testing/open-engine.ts'

test('rows with one cause are decided in one step, all or none, and the next run does it', async () => {
  const plant = await smallPlant(content =>
    changeRecord(
      changeRecord(content, { file: 1, row: 0 }, { moldShot: '12o4' }),
      { file: 1, row: 1 },
      { moldShot: '9x' },
    ),
  )
  const engine = await openEngine(engineOptions(plant.dir))
  await runOnce(engine)
  const { items } = await engine.listQuarantine(QuarantineQuery.parse({}))
  const rawRowHashes = items.map(entry => entry.rawRowHash)
  expect(rawRowHashes).toHaveLength(2)
  const decision = { table: 'productRecords', kind: 'load-value', reason: '', values: { moldShot: '1000' } } as const

  const withStranger = { ...decision, reason: 'shift sheet', rawRowHashes: [...rawRowHashes, 'nobody'] }
  expect((await failureOf(engine.decideAlike(withStranger))).failure.code).toBe('subject_not_found')
  expect((await failureOf(engine.decideAlike({ ...decision, rawRowHashes }))).failure.code).toBe('invalid_decision')
  expect(await engine.listDecisions()).toEqual([])

  expect(await engine.decideAlike({ ...decision, reason: 'shift sheet', rawRowHashes, actor: 'Hoa' })).toBe(2)
  expect((await engine.listDecisions()).map(({ actor, kind }) => [actor, kind])).toEqual([
    ['Hoa', 'load-value'],
    ['Hoa', 'load-value'],
  ])
  const { outcome } = await runOnce(engine)
  expect(outcome).toMatchObject({ rowsLoaded: 2 })
})
