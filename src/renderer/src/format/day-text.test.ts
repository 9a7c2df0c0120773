import { expect, test } from 'vitest'
import { dayFromText } from './day-text.ts'

test('a day is read the way each language writes it', () => {
  expect(['31/01/2019', '31 Jan 2019', ' 2019-1-31 ', '31.1.2019', '31 January 2019'].map(dayFromText)).toEqual(
    Array.from({ length: 5 }, () => '2019-01-31'),
  )
})

test('what is no day is not guessed', () => {
  expect(['30/02/2019', '31/13/2019', 'Jan 2019', '', '1/1/19'].map(dayFromText)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
