import { expect, test, vi } from 'vitest'
import { applyProgress } from '../../storage/progress/apply-progress.ts'
import { orderIndex } from '../../storage/progress/order-index.ts'
import { anOrder } from '../../storage/progress/testing/an-order.ts'
import { prepareSearch, searchPlant } from '../../storage/search/search-plant.ts'
import { definitionOf, openPlant, publishTable } from '../../storage/testing/open-plant.ts'
import { makeFloorReady, makeReady } from './make-ready.ts'

test('before the first run there is nothing to make ready', () => {
  const db = openPlant()
  while (makeReady(db, null));
  expect([makeReady(db, null), makeFloorReady(db, null)]).toEqual([false, false])
})

test('where every look takes long, each go still gets on, and there is an end', () => {
  let now = 0
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000))
  const db = openPlant()
  let goes = 0
  while (goes < 100 && makeReady(db, null)) goes += 1
  slow.mockRestore()
  expect(goes).toBeLessThan(100)
})

test('made ready, nothing is left to read or to join when somebody lists or searches', async () => {
  const db = openPlant()
  db.exec(`insert into meta values ('current_generation', 1)`)
  await applyProgress(db, {
    run: 1,
    generation: 1,
    inputs: '',
    scope: 'all',
    changes: [['IM1', 'IM2'].map(poNo => ({ kind: 'tracked', progress: anOrder(poNo), ownPace: null }) as const)],
    reference: null,
    unassigned: { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 },
  })
  while (makeReady(db, null));
  expect([orderIndex(db).readNext(), prepareSearch(db)]).toEqual([false, false])
  expect(searchPlant(db, { text: 'im', limit: 1 })).toMatchObject([{ kind: 'order', total: 2, hits: [{ key: 'IM1' }] }])

  // What is published changes neither orders nor findings before they are tracked and checked again: only names of the rows are joined anew.
  publishTable(db, definitionOf('moldInfo', { moldNo: 'string' }), [
    { path: 'molds', orderKey: 1, rows: [{ values: ['IM-M-001'] }] },
  ])
  const joined = Array.from({ length: 4 }, () => prepareSearch(db))
  expect(joined).toEqual([true, true, true, false])
  expect(searchPlant(db, { text: 'im', limit: 1 }).map(({ kind, total }) => [kind, total])).toEqual([
    ['order', 2],
    ['mold', 1],
  ])
})
