import { expect, test } from 'vitest'
import { formatRunPlace, parseRunPlace, RUN_TABS } from './run-place.ts'

test('the work list is shown unless the address says otherwise', () => {
  expect(parseRunPlace(null)).toEqual({ tab: 'work', key: null })
  expect(parseRunPlace('nonsense:x')).toEqual({ tab: 'work', key: 'x' })
})

test('a place survives the address, colons in its key too', () => {
  for (const tab of RUN_TABS) {
    for (const key of [null, 'row:1', 'file:dynamicDatabase/a.xlsb']) {
      expect(parseRunPlace(formatRunPlace({ tab, key }))).toEqual({ tab, key })
    }
  }
})
