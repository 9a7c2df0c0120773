import { expect, test } from 'vitest'
import { REFERENCE } from '../../testing/fake-engine.ts'
import { anOrder, SAMPLE_ORDERS } from '../../testing/sample-orders.ts'
import {
  daysLate,
  estimatedCapacity,
  moldedPercent,
  moldedPieces,
  urgency,
} from '../../../../contract/order-figures.ts'
import { moldedShare } from './order-figures.ts'

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

test('days late: finished against ETA, else by the forecast, else by the reference shift; the sentence says the same', () => {
  const late = (poNo: string) => {
    const order = SAMPLE_ORDERS.find(other => other.poNo === poNo)
    return order ? daysLate(order, REFERENCE.recordDate) : Number.NaN
  }
  expect(late('IM1811001')).toBe(44)
  expect(late('IM1901040')).toBe(3)
  expect(late('IM1812004')).toBe(32)
  expect(SAMPLE_ORDERS.find(({ poNo }) => poNo === 'IM1812004')?.riskReason).toContain('32 days after the ETA')
  expect(late('IM1902002')).toBeNull()
  const withoutPace = anOrder({ poETA: '2019-01-28', risk: 'late', forecastDate: null, actualFinishedDate: null })
  expect(daysLate(withoutPace, '2019-01-31')).toBe(3)
  expect(daysLate({ ...withoutPace, risk: 'at-risk' }, '2019-01-31')).toBeNull()
})
