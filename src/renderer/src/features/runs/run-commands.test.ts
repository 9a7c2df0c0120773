import { expect, test } from 'vitest'
import { comparedPair, RUN_COMMANDS, RUN_KEYS, runCommandOf } from './run-commands.ts'

test('each command has a key of its own, in either case', () => {
  expect(new Set(Object.values(RUN_KEYS)).size).toBe(RUN_COMMANDS.length)
  expect(RUN_COMMANDS.map(command => runCommandOf(RUN_KEYS[command].toLowerCase()))).toEqual(RUN_COMMANDS)
  expect(runCommandOf('q')).toBeNull()
})

test('two selected runs are compared, the older one first; of more the first and the last', () => {
  expect(comparedPair([15, 12], [])).toEqual({ base: 12, other: 15 })
  expect(comparedPair([15, 12, 13], [])).toEqual({ base: 12, other: 15 })
})

test('one run is compared with the one before it that kept what it did', () => {
  expect(comparedPair([15], [15, 14, 12, 3])).toEqual({ base: 14, other: 15 })
  expect(comparedPair([1], [15, 14, 1])).toBeNull()
  expect(comparedPair([], [1])).toBeNull()
})
