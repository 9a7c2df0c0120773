import { expect, test } from 'vitest'
import { isKnownShift, shiftSpan, shiftsOverlap, shiftStart } from './shift-calendar.ts'

test.each([
  ['1', '2024-02-29T06:00:00', '2024-02-29T14:00:00'],
  ['2', '2024-02-29T14:00:00', '2024-02-29T22:00:00'],
  ['3', '2024-02-29T22:00:00', '2024-03-01T06:00:00'],
  ['HC', '2024-02-29T08:00:00', '2024-02-29T17:00:00'],
])('shift %s runs from %s to %s', (shift, start, end) => {
  expect(shiftSpan('2024-02-29', shift)).toEqual({ start, end })
  expect(shiftStart('2024-02-29', shift)).toBe(start)
  expect(isKnownShift(shift)).toBe(true)
})

test('a missing or unknown shift has no hours', () => {
  for (const shift of [null, '', '4', '1.0']) {
    expect(shiftSpan('2024-02-29', shift)).toBeNull()
    expect(shiftStart('2024-02-29', shift)).toBeNull()
    expect(isKnownShift(shift)).toBe(false)
  }
})

test('HC overlaps 1 and 2 of its day; 1, 2 and 3 follow each other without overlap, over midnight too', () => {
  const overlap = (left: readonly [string, string], right: readonly [string, string]): boolean => {
    const [a, b] = [shiftSpan(...left), shiftSpan(...right)]
    return a !== null && b !== null && shiftsOverlap(a, b)
  }
  expect(overlap(['2024-05-02', 'HC'], ['2024-05-02', '1'])).toBe(true)
  expect(overlap(['2024-05-02', '2'], ['2024-05-02', 'HC'])).toBe(true)
  expect(overlap(['2024-05-02', 'HC'], ['2024-05-02', '3'])).toBe(false)
  expect(overlap(['2024-05-02', '1'], ['2024-05-02', '2'])).toBe(false)
  expect(overlap(['2024-05-02', '2'], ['2024-05-02', '3'])).toBe(false)
  expect(overlap(['2024-05-02', '3'], ['2024-05-03', '1'])).toBe(false)
  expect(overlap(['2024-05-02', '1'], ['2024-05-03', '1'])).toBe(false)
})
