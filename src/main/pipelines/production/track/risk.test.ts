import { expect, test } from 'vitest'
import type { OrderState } from './order-state.ts'
import { assessRisk } from './risk.ts'
import { workingCalendar } from './working-calendar.ts'

// The plant has reported until Thursday 31 Jan 2019.
const world = { referenceDate: '2019-01-31', calendar: workingCalendar([]) }

const open: OrderState = {
  itemQuantity: 500_000,
  poETA: '2019-01-30',
  itemRemain: 116_267,
  surplus: 0,
  startedDate: '2019-01-03',
  actualFinishedDate: null,
  proStatus: 'MOLDING',
  etaStatus: 'PENDING',
}
const pending: OrderState = { ...open, itemRemain: 500_000, startedDate: null, proStatus: 'PENDING' }
const molded: OrderState = {
  ...open,
  itemRemain: 0,
  proStatus: 'MOLDED',
  actualFinishedDate: '2019-01-28',
  etaStatus: 'ONTIME',
}
const own = (perDay: number) => ({ kind: 'own', perDay, days: 5 }) as const
const none = { kind: 'none' } as const

test('late: open and past its ETA, against the last reported day', () => {
  expect(assessRisk(open, own(18_400), world)).toEqual({
    risk: 'late',
    riskReason: '116,267 of 500,000 pieces left at 18,400 a day: done 8 Feb, 9 days after the ETA 30 Jan 2019',
    forecastDate: '2019-02-08',
  })
})

test('at-risk: the forecast is after an ETA that has not passed', () => {
  expect(assessRisk({ ...open, poETA: '2019-01-31' }, own(18_400), world)).toMatchObject({
    risk: 'at-risk',
    riskReason: expect.stringContaining('8 days after the ETA 31 Jan 2019'),
  })
  expect(assessRisk({ ...open, poETA: '2019-02-07' }, own(18_400), world)).toMatchObject({ risk: 'at-risk' })
})

test('on-time: the forecast is on or before the ETA', () => {
  expect(assessRisk({ ...open, poETA: '2019-02-08' }, own(18_400), world)).toEqual({
    risk: 'on-time',
    riskReason: '116,267 of 500,000 pieces left at 18,400 a day: done 8 Feb, on the ETA 8 Feb 2019',
    forecastDate: '2019-02-08',
  })
  expect(assessRisk({ ...open, poETA: '2020-02-09' }, own(18_400), world).riskReason).toContain(
    'done 8 Feb 2019, 366 days before the ETA 9 Feb 2020',
  )
})

test('a forecast steps over holidays and Saturdays of holidayNotes and uses overtime Sundays', () => {
  const calendar = workingCalendar([
    { date: '2019-02-01', note: null },
    { date: '2019-02-02', note: null },
    { date: '2019-02-03', note: 'Overtime' },
  ])
  const day = (perDay: number): string | null => assessRisk(open, own(perDay), { ...world, calendar }).forecastDate
  expect(day(116_267)).toBe('2019-02-03')
  expect(day(60_000)).toBe('2019-02-04')
})

test('a not started order takes the median of its item and says so', () => {
  expect(assessRisk({ ...pending, poETA: '2019-02-20' }, { kind: 'item', perDay: 50_000, orders: 3 }, world)).toEqual({
    risk: 'on-time',
    riskReason:
      '500,000 of 500,000 pieces left at 50,000 a day (median of its item, not started): done 12 Feb, 8 days before the ETA 20 Feb 2019',
    forecastDate: '2019-02-12',
  })
})

test('no-forecast: nothing to count with, unless the ETA has passed already', () => {
  expect(assessRisk({ ...pending, poETA: '2019-02-20' }, none, world)).toEqual({
    risk: 'no-forecast',
    riskReason:
      '500,000 of 500,000 pieces left, not started and no order of its item has produced: no forecast, ETA 20 Feb 2019',
    forecastDate: null,
  })
  expect(assessRisk(pending, none, world)).toMatchObject({
    risk: 'late',
    riskReason: expect.stringContaining('no forecast, 1 day past the ETA 30 Jan 2019'),
  })
  expect(assessRisk({ ...open, poETA: '2019-02-20' }, own(0), world)).toMatchObject({
    risk: 'no-forecast',
    riskReason: expect.stringContaining('no good pieces on its last producing days'),
  })
})

test('without an ETA there is a forecast but nothing to compare it with', () => {
  expect(assessRisk({ ...open, poETA: null }, own(18_400), world)).toEqual({
    risk: 'no-forecast',
    riskReason: '116,267 of 500,000 pieces left at 18,400 a day: done 8 Feb 2019, its ETA is not known',
    forecastDate: '2019-02-08',
  })
})

test('finished: late after its ETA, else on time', () => {
  expect(assessRisk(molded, own(1), world)).toEqual({
    risk: 'on-time',
    riskReason: '500,000 pieces done 28 Jan, 2 days before the ETA 30 Jan 2019',
    forecastDate: null,
  })
  expect(assessRisk({ ...molded, actualFinishedDate: '2019-01-31', etaStatus: 'LATE' }, own(1), world)).toMatchObject({
    risk: 'late',
    riskReason: '500,000 pieces done 31 Jan, 1 day after the ETA 30 Jan 2019',
  })
  expect(assessRisk({ ...molded, itemQuantity: 0, actualFinishedDate: null }, none, world)).toMatchObject({
    risk: 'on-time',
    riskReason: 'nothing was ordered (0 pieces)',
  })
})

test('a pace that would take more than ten years gives no day, and is at risk', () => {
  expect(assessRisk({ ...open, poETA: '2019-03-01' }, own(0.25), world)).toEqual({
    risk: 'at-risk',
    riskReason: '116,267 of 500,000 pieces left at 0.3 a day: more than ten years, ETA 1 Mar 2019',
    forecastDate: null,
  })
})

test('q33: an order that no file knows has no forecast and says what was made', () => {
  const unlisted: OrderState = { ...open, itemQuantity: null, itemRemain: null, poETA: null, surplus: 7_950 }
  expect(assessRisk(unlisted, own(10), world)).toEqual({
    risk: 'no-forecast',
    riskReason: '7,950 good pieces made for an order that is in no purchase order file',
    forecastDate: null,
  })
})
