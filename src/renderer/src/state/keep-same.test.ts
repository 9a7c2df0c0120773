import { expect, test } from 'vitest'
import { isSameValue, keepSame } from './keep-same.ts'

const PAGE = {
  first: 10,
  total: 900,
  items: [
    { poNo: 'A', left: 5, steps: [1, 2] },
    { poNo: 'B', left: 6, steps: [] },
  ],
  extra: { asOf: { run: 'R1' }, reference: { day: '2018-12-28', shift: 1 } },
}

test('rows that say the same at the same place are the same objects, and so is what stands beside them', () => {
  const now = keepSame(PAGE, {
    ...PAGE,
    first: 9,
    items: [
      { poNo: 'Z', left: 1, steps: [] },
      { poNo: 'A', left: 5, steps: [1, 2] },
      { poNo: 'B', left: 7, steps: [] },
    ],
    extra: { ...structuredClone(PAGE.extra), asOf: { run: 'R2' } },
  })
  expect(now.items[1]).toBe(PAGE.items[0])
  expect(now.items.map(item => item.left)).toEqual([1, 5, 7])
  expect(now.extra).toEqual({ ...PAGE.extra, asOf: { run: 'R2' } })
  expect(now.extra.reference).toBe(PAGE.extra.reference)
  expect(keepSame(PAGE, structuredClone(PAGE)).extra).toBe(PAGE.extra)
})

test('other, more or fewer names are not the same, nor is a list an object', () => {
  expect(isSameValue({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true)
  for (const other of [{ a: 1 }, { a: 1, b: 2, c: 3 }, { a: 1, c: 2 }, { a: 1, b: null }, [1, 2], null]) {
    expect(isSameValue({ a: 1, b: 2 }, other)).toBe(false)
  }
  expect(isSameValue({ 0: 1 }, [1])).toBe(false)
  expect(isSameValue({ a: undefined }, { b: undefined })).toBe(false)
})
