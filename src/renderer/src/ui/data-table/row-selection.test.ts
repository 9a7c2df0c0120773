import { expect, test } from 'vitest'
import { moveRow, type RowSelection } from './row-selection.ts'

const keys = ['a', 'b', 'c', 'd']
const at = (active: string | null, selected: readonly string[] = []): RowSelection => ({
  active,
  anchor: active,
  selected,
})

test('moving stays inside the list and ends a selection', () => {
  expect(moveRow(at('a', ['a', 'b']), keys, { kind: 'move', to: -1, extend: false })).toEqual(at('a'))
  expect(moveRow(at(null), keys, { kind: 'move', to: 0, extend: false })).toEqual(at('a'))
  expect(moveRow(at('c'), keys, { kind: 'move', to: 9, extend: false })).toEqual(at('d'))
})

test('a range reaches from where it began, in both directions', () => {
  const down = moveRow(at('b'), keys, { kind: 'move', to: 2, extend: true })
  expect(down).toEqual({ active: 'c', anchor: 'b', selected: ['b', 'c'] })
  expect(moveRow(down, keys, { kind: 'move', to: 0, extend: true })).toEqual({
    active: 'a',
    anchor: 'b',
    selected: ['a', 'b'],
  })
})

test('single rows are added and taken away', () => {
  const one = moveRow(at('b'), keys, { kind: 'toggle' })
  expect(one.selected).toEqual(['b'])
  expect(moveRow(one, keys, { kind: 'toggle' }).selected).toEqual([])
})

test('everything and nothing', () => {
  expect(moveRow(at('b'), keys, { kind: 'all' }).selected).toEqual(keys)
  expect(moveRow(at('b', keys), keys, { kind: 'none' })).toEqual(at('b'))
})

test('an empty list has no active row', () => {
  expect(moveRow(at(null), [], { kind: 'move', to: 0, extend: false }).active).toBeNull()
})
