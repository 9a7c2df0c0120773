import { expect, test } from 'vitest'
import { parseRunPlace } from './run-place.ts'

test.for([
  ['watch', 'watch'],
  ['schedule', 'schedule'],
  ['work', 'work'],
  [null, 'work'],
  ['files:moldInfo.xlsx', 'work'],
] as const)('%s opens %s', ([opened, tab]) => expect(parseRunPlace(opened)).toBe(tab))
