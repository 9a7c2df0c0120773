import { expect, test } from 'vitest'
import { spoken } from './shown.ts'

test('a number in a sentence is never -0, and what is not 0 does not read as 0', () => {
  expect([15_836_332, 71.5567, -12.5, -0.0004, 0.000_012_34, -0, 0].map(spoken)).toEqual([
    '15,836,332',
    '71.557',
    '-12.5',
    '-0.0004',
    '0.0000123',
    '0',
    '0',
  ])
})
