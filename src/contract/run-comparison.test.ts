import { expect, test } from 'vitest'
import { orderChange, type OrderState } from './run-comparison.ts'

const OPEN: OrderState = {
  proStatus: 'MOLDING',
  etaStatus: 'PENDING',
  risk: 'on-time',
  poETA: '2019-02-01',
  forecastDate: '2019-01-31',
  itemQuantity: 100,
  itemRemain: 50,
}

test.for([
  ['became-late', OPEN, { ...OPEN, risk: 'late' }],
  ['became-late', OPEN, { ...OPEN, risk: 'late', proStatus: 'MOLDED' }],
  ['became-at-risk', OPEN, { ...OPEN, risk: 'at-risk' }],
  ['recovered', { ...OPEN, risk: 'late' }, { ...OPEN, risk: 'at-risk' }],
  ['recovered', { ...OPEN, risk: 'at-risk' }, OPEN],
  ['new', null, { ...OPEN, risk: 'late' }],
  ['gone', OPEN, null],
  ['finished', OPEN, { ...OPEN, proStatus: 'MOLDED' }],
  ['reopened', { ...OPEN, proStatus: 'MOLDED' }, OPEN],
  ['started', { ...OPEN, proStatus: 'PENDING' }, OPEN],
  ['status', OPEN, { ...OPEN, proStatus: 'PAUSED' }],
  ['figures', OPEN, { ...OPEN, itemRemain: 40 }],
] as const)('%s', ([change, before, after]) => expect(orderChange(before, after, true)).toBe(change))

test('an order of which nothing differs did not change', () => {
  expect(orderChange(OPEN, OPEN, false)).toBeNull()
  expect(orderChange(null, null, false)).toBeNull()
})
