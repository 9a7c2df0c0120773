import { expect, test } from 'vitest'
import { REFERENCE } from '../../testing/fake-engine.ts'
import { anOrder, SAMPLE_ORDERS } from '../../testing/sample-orders.ts'
import { estimatedCapacity, moldedPercent, moldedPieces, urgency } from '../../../../contract/order-figures.ts'
import { daysLate, moldedShare } from './order-figures.ts'

test('what is molded counts a surplus, its share does not', () => {
  const order = anOrder({ itemQuantity: 1_000, itemRemain: 0, surplus: 40 })
  expect(moldedPieces(order)).toBe(1_040)
  expect(moldedShare(order)).toBe(1)
})

test('an order of unknown or no quantity has no share', () => {
  expect(moldedShare(anOrder({ itemQuantity: null, itemRemain: null }))).toBeNull()
  expect(moldedShare(anOrder({ itemQuantity: 0, itemRemain: 0 }))).toBeNull()
  expect(moldedPercent(anOrder({ itemQuantity: 0, itemRemain: 0 }))).toBeNull()
})

test('an order of which one piece is left is not shown as whole', () => {
  expect(moldedShare(anOrder({ itemQuantity: 100_000, itemRemain: 1 }))).toBe(0.99)
})

test('capacity is shots a day at the mean of the different cavities (production spec 8)', () => {
  const order = anOrder({ totalMoldShot: 49_796, totalDay: 18, moldCavity: [8, 7] })
  expect(estimatedCapacity(order)).toBeCloseTo(20_748.33, 2)
  expect(estimatedCapacity(anOrder({ totalMoldShot: null, totalDay: null, moldCavity: [] }))).toBeNull()
})

test('what is open and late is most urgent, finished orders come after what can still be helped', () => {
  const numbers = SAMPLE_ORDERS.toSorted((a, b) => urgency(a) - urgency(b)).map(({ poNo }) => poNo)
  expect(numbers).toEqual(['IM1812004', 'IM1901040', 'IM1811001', 'IM1902002'])
  expect(urgency(anOrder({ risk: 'on-time', proStatus: 'MOLDING' }))).toBeLessThan(
    urgency(anOrder({ risk: 'on-time' })),
  )
})

test('days late: finished against ETA, open against the reference shift, at risk by the forecast', () => {
  const byNumber = Object.fromEntries(SAMPLE_ORDERS.map(order => [order.poNo, daysLate(order, REFERENCE)]))
  expect(byNumber).toEqual({ IM1811001: 44, IM1901040: 3, IM1812004: 31, IM1902002: null })
})
