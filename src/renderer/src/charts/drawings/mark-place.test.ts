import { expect, test } from 'vitest'
import { markPlace } from './mark-place.ts'

test('a line low in the drawing has its name above it, clear of the axis; one at the top below it', () => {
  expect(markPlace(5_000, 60_000)).toBe('insideBottomLeft')
  expect(markPlace(60_000, 60_000)).toBe('insideTopLeft')
  expect(markPlace(undefined, 60_000)).toBe('insideTopLeft')
})
