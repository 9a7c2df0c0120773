import { expect, test } from 'vitest'
import { NOTICE_STATES } from '../../../../contract/notice.ts'
import { commandOf, isPossible, nextStep, NOTICE_COMMANDS, NOTICE_KEYS } from './notice-commands.ts'

test('every command has a key of its own, found in either case', () => {
  expect(new Set(Object.values(NOTICE_KEYS)).size).toBe(NOTICE_COMMANDS.length)
  for (const command of NOTICE_COMMANDS) expect(commandOf(NOTICE_KEYS[command].toLowerCase())).toBe(command)
  expect(commandOf('x')).toBeNull()
})

test('no key of a command is one the list moves by', () => {
  expect(Object.values(NOTICE_KEYS)).not.toEqual(expect.arrayContaining(['J']))
  expect(Object.values(NOTICE_KEYS)).not.toEqual(expect.arrayContaining(['K']))
})

test('the next step is always possible, and what is done has none', () => {
  const steps = NOTICE_STATES.map(state => ({ state, next: nextStep(state) }))
  expect(steps.filter(({ next }) => next === null)).toEqual([{ state: 'resolved', next: null }])
  expect(steps.filter(({ state, next }) => next !== null && !isPossible(next, state))).toEqual([])
})
