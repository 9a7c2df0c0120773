import { expect, test } from 'vitest'
import { morningOf, presetEnd, SNOOZE_PRESETS } from './snooze-presets.ts'

/** A Friday, ten to four in the afternoon. */
const FRIDAY = new Date(2019, 1, 1, 15, 50)

test('every preset ends on a morning to come', () => {
  const ends = SNOOZE_PRESETS.map(preset => presetEnd(preset, FRIDAY))
  expect(ends).toEqual([
    new Date(2019, 1, 2, 7),
    new Date(2019, 1, 4, 7),
    new Date(2019, 1, 4, 7),
    new Date(2019, 1, 8, 7),
  ])
})

test('on a Monday the next Monday is in a week', () => {
  expect(presetEnd('monday', new Date(2019, 1, 4, 6))).toEqual(new Date(2019, 1, 11, 7))
})

test('a day that is past, or none, is no end', () => {
  expect(morningOf('2019-02-05', FRIDAY)).toEqual(new Date(2019, 1, 5, 7))
  expect(morningOf('2019-02-01', FRIDAY)).toBeNull()
  expect(morningOf('', FRIDAY)).toBeNull()
})
