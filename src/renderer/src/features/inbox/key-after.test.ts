import { expect, test } from 'vitest'
import { keyAfter } from './key-after.ts'

test('below what was done, else above, else nothing', () => {
  expect(keyAfter(['a', 'b', 'c'], ['b'])).toBe('c')
  expect(keyAfter(['a', 'b', 'c'], ['c'])).toBe('b')
  expect(keyAfter(['a', 'b', 'c'], ['b', 'c'])).toBe('a')
  expect(keyAfter(['a'], ['a'])).toBeNull()
  expect(keyAfter([], [])).toBeNull()
})
