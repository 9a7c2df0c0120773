import { expect, test } from 'vitest'
import { placeText } from './finding-place.ts'

test('file, sheet and cell as far as they are known', () => {
  const file = 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb'
  expect(placeText({ file, sheet: 'Sheet1', cell: 'L312' })).toBe('monthlyReports_201901.xlsb, Sheet1!L312')
  expect(placeText({ file, sheet: 'Sheet1', cell: null })).toBe('monthlyReports_201901.xlsb, Sheet1')
  expect(placeText({ file, sheet: null, cell: null })).toBe('monthlyReports_201901.xlsb')
  expect(placeText({ file: null, sheet: null, cell: null })).toBeNull()
})
