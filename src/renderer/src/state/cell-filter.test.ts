import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCells, foldText, matchesFilter } from './cell-filter.ts'

test('text is found without accents and capitals, as it is typed in a hurry', () => {
  expect(foldText('Đà Nẵng')).toBe('da nang')
  expect(matchesFilter('AB-TP-Body', { kind: 'text', contains: 'tp-b' })).toBe(true)
  expect(matchesFilter(null, { kind: 'text', contains: 'x' })).toBe(false)
})

test('bounds are inclusive, an open bound bounds nothing, and nothing is in no range', () => {
  expect(matchesFilter(5, { kind: 'number', from: 5, to: 5 })).toBe(true)
  expect(matchesFilter(5, { kind: 'number', from: null, to: 4 })).toBe(false)
  expect(matchesFilter(null, { kind: 'number', from: null, to: null })).toBe(false)
  expect(matchesFilter('2019-01-31', { kind: 'day', from: '2019-01-31', to: null })).toBe(true)
  expect(matchesFilter('2019-01-30', { kind: 'day', from: '2019-01-31', to: null })).toBe(false)
})

test('a choice keeps any of its values', () => {
  expect(matchesFilter('late', { kind: 'choice', anyOf: ['late', 'at-risk'] })).toBe(true)
  expect(matchesFilter('on-time', { kind: 'choice', anyOf: ['late'] })).toBe(false)
})

test('numbers sort by value, codes in natural order', () => {
  expect([10, 9, -1].toSorted(compareCells)).toEqual([-1, 9, 10])
  expect(['NO.10', 'NO.2', 'NO.1'].toSorted(compareCells)).toEqual(['NO.1', 'NO.2', 'NO.10'])
})

test('comparing is an order', () => {
  const cell = fc.oneof(fc.integer(), fc.string())
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      expect(Math.sign(compareCells(a, b))).toBe(-Math.sign(compareCells(b, a)) + 0)
    }),
  )
})
