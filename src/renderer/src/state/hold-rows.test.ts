import { expect, test } from 'vitest'
import { holdRows } from './hold-rows.ts'

const row = (name: string, state = 'kept') => ({ name, state })
const keyOf = ({ name }: { readonly name: string }) => name
const SHOWN = [row('b'), row('a')]

test('new rows wait and are counted; those shown say what is true now, in their places', () => {
  const newest = [row('d'), row('c'), row('b', 'changed'), row('a')]
  expect(holdRows({ shown: SHOWN, newest, keyOf, holdsValues: false })).toEqual({
    rows: [row('b', 'changed'), row('a')],
    added: 2,
    hasNewer: true,
  })
})

test('a row that is gone keeps its place until the newest rows are shown', () => {
  const held = holdRows({ shown: SHOWN, newest: [row('a')], keyOf, holdsValues: false })
  expect(held).toEqual({ rows: SHOWN, added: 0, hasNewer: true })
})

test('what was taken over is the list on screen from then on', () => {
  const newest = [row('d'), row('b', 'changed')]
  const { rows } = holdRows({ shown: SHOWN, newest, keyOf, holdsValues: false })
  expect(holdRows({ shown: rows, newest, keyOf, holdsValues: false }).rows).toBe(rows)
  expect(holdRows({ shown: rows, newest, keyOf, holdsValues: true }).rows).toBe(rows)
})

test('other values of the same rows are shown at once, unless they could move a row', () => {
  const newest = [row('b', 'changed'), row('a')]
  const held = (holdsValues: boolean) => holdRows({ shown: SHOWN, newest, keyOf, holdsValues })
  expect(held(false)).toEqual({ rows: newest, added: 0, hasNewer: false })
  expect(held(true)).toEqual({ rows: SHOWN, added: 0, hasNewer: true })
})

test('another order of the same rows waits', () => {
  const held = holdRows({ shown: SHOWN, newest: SHOWN.toReversed(), keyOf, holdsValues: false })
  expect(held).toEqual({ rows: SHOWN, added: 0, hasNewer: true })
})

test('an empty list takes what comes', () => {
  expect(holdRows({ shown: [], newest: SHOWN, keyOf, holdsValues: true })).toEqual({
    rows: SHOWN,
    added: 0,
    hasNewer: false,
  })
})
