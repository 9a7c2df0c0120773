import { expect, test } from 'vitest'
import { stepsBack } from './steps-back.ts'

test('back to what the notice was, through the only door that leads back', () => {
  const kinds = (...before: Parameters<typeof stepsBack>) => stepsBack(...before).map(({ kind }) => kind)
  expect(kinds({ state: 'new', until: null })).toEqual(['reopen'])
  expect(kinds({ state: 'acknowledged', until: null })).toEqual(['reopen', 'acknowledge'])
  expect(kinds({ state: 'in-progress', until: null })).toEqual(['reopen', 'start'])
  expect(stepsBack({ state: 'snoozed', until: '2019-02-04T00:00:00.000Z' })).toEqual([
    { kind: 'reopen' },
    { kind: 'snooze', until: '2019-02-04T00:00:00.000Z' },
  ])
  expect(kinds({ state: 'resolved', until: null })).toEqual(['resolve'])
})
