import { expect, test } from 'vitest'
import { goToAddress } from './go-to-address.ts'

test.each([
  ['Sheet1', 'Sheet1!L312'],
  ['poList', 'poList!L312'],
  ['Tháng_1', 'Tháng_1!L312'],
  ['Jan 2019', "'Jan 2019'!L312"],
  ['2019', "'2019'!L312"],
  ['', 'L312'],
  ["Lan's", "'Lan''s'!L312"],
])('Excel goes to the cell on the sheet %s', (sheet, place) => {
  expect(goToAddress(sheet, 'L312')).toBe(place)
})
