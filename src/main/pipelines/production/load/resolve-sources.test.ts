import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveSources } from './resolve-sources.ts'

/** `'1a 1b 2a'`: order key and raw row of each place. */
function roles(text: string): string {
  const places = text
    .split(' ')
    .map(part => ({ orderKey: Number(part[0]), rawHash: part.slice(1), contentHash: part.slice(1) }))
  return resolveSources(places)
    .map(role => 'LDS'[role])
    .join('')
}

test('the latest order file counts, the earlier version is superseded', () => {
  expect(roles('1a 2b')).toBe('SL')
  expect(roles('1a 2b 3c')).toBe('SSL')
})

test('twice under one date with different content: the first wins', () => {
  expect(roles('1a 1b')).toBe('LS')
  expect(roles('1a 1b 1a')).toBe('LSD')
  expect(roles('1x 2a 2b')).toBe('SLS')
})

test('exact duplicates: the first is kept', () => {
  expect(roles('1a 1a')).toBe('LD')
  expect(roles('1a 2a 3a')).toBe('LDD')
})

test('an order that returns to earlier values is revised twice, not a duplicate', () => {
  expect(roles('1a 2b 3a')).toBe('SSL')
  expect(roles('1a 2b 3a 4a')).toBe('SSLD')
})

test('exactly one place stands for the row, and it has the winning content', () => {
  const places = fc.array(
    fc.record({ orderKey: fc.nat(3), rawHash: fc.constantFrom('a', 'b', 'c'), contentHash: fc.constant('') }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(places, unordered => {
      const ordered = unordered.toSorted((one, other) => one.orderKey - other.orderKey)
      const resolved = resolveSources(ordered)
      const latest = ordered.at(-1)?.orderKey
      expect(resolved.filter(role => role === 0)).toHaveLength(1)
      expect(ordered[resolved.indexOf(0)]?.rawHash).toBe(ordered.find(place => place.orderKey === latest)?.rawHash)
    }),
  )
})

test('equal raw rows that were decided otherwise are not the same row', () => {
  const place = (orderKey: number, contentHash: string) => ({ orderKey, rawHash: 'a', contentHash })
  expect(resolveSources([place(1, 'as typed'), place(1, 'left empty')])).toEqual([0, 2])
  expect(resolveSources([place(1, 'as typed'), place(2, 'left empty')])).toEqual([2, 0])
})
