import { expect, test } from 'vitest'
import { inForce, settingFor } from './rule-in-force.ts'

const rule = { severity: 'warning', blocking: false, threshold: 0 } as const

test('a rule is as it ships with what the plant changed; without a threshold it has none', () => {
  expect(inForce({ ...rule, setting: {} })).toEqual(rule)
  expect(inForce({ ...rule, setting: { severity: 'error', threshold: 5, offUntil: '2019-03-01' } })).toEqual({
    severity: 'error',
    blocking: false,
    threshold: 5,
  })
  expect(inForce({ ...rule, threshold: null, setting: { threshold: 5 } }).threshold).toBeNull()
})

test('what is as it ships is no change of the plant', () => {
  expect(settingFor(rule, { severity: 'warning', blocking: false, threshold: 0, offUntil: '' })).toEqual({})
  expect(settingFor(rule, { severity: 'info', blocking: true, threshold: 2, offUntil: '2019-03-01' })).toEqual({
    severity: 'info',
    blocking: true,
    threshold: 2,
    offUntil: '2019-03-01',
  })
})
