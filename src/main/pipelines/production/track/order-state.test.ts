import { expect, test } from 'vitest'
import { orderState } from './order-state.ts'

const made = (days: Readonly<Record<string, number>>, inReferenceShift = false) => ({
  columns: { dayQuantityMap: days },
  moldedQuantity: Object.values(days).reduce((sum, good) => sum + good, 0),
  startedDate: Object.keys(days)[0] ?? null,
  inReferenceShift,
})
const ordered = { itemQuantity: 1_000, poETA: '2024-05-10' }

test('T-8: not started is PENDING with everything left', () => {
  expect(orderState(ordered, made({}))).toEqual({
    ...ordered,
    itemRemain: 1_000,
    surplus: 0,
    startedDate: null,
    actualFinishedDate: null,
    proStatus: 'PENDING',
    etaStatus: 'PENDING',
  })
})

test('T-8: started is MOLDING in the reference shift, else PAUSED, and its ETA stays PENDING', () => {
  const days = { '2024-05-02': 400 }
  expect(orderState(ordered, made(days, true))).toMatchObject({ proStatus: 'MOLDING', itemRemain: 600 })
  expect(orderState(ordered, made(days))).toMatchObject({ proStatus: 'PAUSED', etaStatus: 'PENDING' })
})

test('T-9: on its ETA day a finished order is ONTIME, a day later LATE, without an ETA PENDING', () => {
  expect(orderState(ordered, made({ '2024-05-10': 1_000 }, true))).toMatchObject({
    proStatus: 'MOLDED',
    etaStatus: 'ONTIME',
    itemRemain: 0,
  })
  expect(orderState(ordered, made({ '2024-05-11': 1_000 }))).toMatchObject({ etaStatus: 'LATE' })
  expect(orderState({ ...ordered, poETA: null }, made({ '2024-05-11': 1_000 }))).toMatchObject({
    proStatus: 'MOLDED',
    actualFinishedDate: '2024-05-11',
    etaStatus: 'PENDING',
  })
})

test('T-8: an order of 0 pieces without production is MOLDED without a finish date', () => {
  expect(orderState({ ...ordered, itemQuantity: 0 }, made({}))).toMatchObject({
    proStatus: 'MOLDED',
    actualFinishedDate: null,
    etaStatus: 'PENDING',
  })
})

test('q27: more than ordered is finished, nothing remains, the rest is surplus', () => {
  expect(orderState(ordered, made({ '2024-05-02': 900, '2024-05-03': 600 }))).toMatchObject({
    proStatus: 'MOLDED',
    itemRemain: 0,
    surplus: 500,
    actualFinishedDate: '2024-05-03',
  })
})

test('q45: finished on the first day on which the pieces made until then reach the quantity', () => {
  const days = { '2024-05-02': 600, '2024-05-03': 400, '2024-05-20': 50 }
  expect(orderState(ordered, made(days))).toMatchObject({ actualFinishedDate: '2024-05-03', etaStatus: 'ONTIME' })
})

test('q33: an order without a quantity is never finished and all it made is surplus', () => {
  expect(orderState({ itemQuantity: null, poETA: null }, made({ '2024-05-02': 600 }))).toMatchObject({
    proStatus: 'PAUSED',
    itemRemain: null,
    surplus: 600,
    actualFinishedDate: null,
  })
})
