import { expect, test } from 'vitest'
import { SAMPLE_FILES } from '../../testing/sample-files.ts'
import { monthsOf } from './months-of.ts'

test('production months, newest first, each once', () => {
  expect(monthsOf(SAMPLE_FILES)).toEqual(['201901', '201812'])
})
