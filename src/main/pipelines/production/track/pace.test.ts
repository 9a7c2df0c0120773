import { expect, test } from 'vitest'
import { itemPace } from './item-pace.ts'
import { ownPace } from './pace.ts'

test('pace is good pieces per producing day over the last five producing days', () => {
  const days = {
    '2024-05-02': 9_999,
    '2024-05-03': 100,
    '2024-05-06': 200,
    '2024-05-07': 300,
    '2024-05-20': 400,
    '2024-05-21': 500,
  }
  expect(ownPace(days)).toEqual({ kind: 'own', perDay: 300, days: 5 })
})

test('pace of a young order rests on the days it has, a day of defects only counts as one', () => {
  expect(ownPace({ '2024-05-02': 90, '2024-05-03': 0 })).toEqual({ kind: 'own', perDay: 45, days: 2 })
  expect(ownPace({})).toBeNull()
})

test("an item's pace is the median of its orders' paces, orders without good pieces left out", () => {
  expect(itemPace([300, 0, 100, 2_000])).toEqual({ kind: 'item', perDay: 300, orders: 3 })
  expect(itemPace([300, 100])).toEqual({ kind: 'item', perDay: 200, orders: 2 })
  expect(itemPace([0, -5])).toBeNull()
  expect(itemPace([])).toBeNull()
})
