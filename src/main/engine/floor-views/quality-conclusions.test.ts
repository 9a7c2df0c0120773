import { expect, test } from 'vitest'
import type { QualityGroup } from '../../../contract/quality.ts'
import { leadingKinds, rateTrend, worstGroup } from './quality-conclusions.ts'

function group(key: string, ng: number, defects: readonly number[] = [ng]): QualityGroup {
  return {
    key,
    total: 1_000,
    good: 1_000 - ng,
    ng,
    shots: 100,
    defects: [...defects, ...Array(10 - defects.length).fill(0)],
  }
}

test('the fewest kinds that make up 60 % lead; no three do, none leads', () => {
  expect(leadingKinds(group('', 100, [35, 5, 40, 20]))).toEqual({
    kind: 'kinds-lead',
    defects: ['itemScratch', 'itemBlackSpot'],
    share: 0.75,
  })
  expect(leadingKinds(group('', 100, Array(10).fill(10)))).toEqual({ kind: 'none' })
  expect(leadingKinds(group('', 0, []))).toEqual({ kind: 'none' })
})

test('a rate rose only when every step did and it is a quarter more', () => {
  expect(rateTrend([group('2018-11', 20), group('2018-12', 22), group('2019-01', 30)])).toEqual({
    kind: 'rate-rose',
    from: '2018-11',
    to: '2019-01',
    before: 0.02,
    after: 0.03,
  })
  expect(rateTrend([group('a', 30), group('b', 22), group('c', 20)]).kind).toBe('rate-fell')
  expect(rateTrend([group('a', 20), group('b', 19), group('c', 30)]).kind).toBe('none')
  expect(rateTrend([group('a', 20), group('b', 21), group('c', 22)]).kind).toBe('none')
  expect(rateTrend([group('a', 20), group('b', 40)]).kind).toBe('none')
})

test('the worst is one of those with the most NG pieces, and clearly worse than all together', () => {
  const all = { ...group('', 90), total: 3_000 }
  expect(worstGroup([group('NO.07', 60), group('NO.01', 20), group('NO.02', 10)], all)).toEqual({
    kind: 'worst',
    key: 'NO.07',
    rate: 0.06,
    times: 2,
  })
  expect(worstGroup([group('NO.07', 40), group('NO.01', 30), group('NO.02', 20)], all).kind).toBe('none')
  const many = Array.from({ length: 12 }, (_, at) => group(`M${at}`, 30))
  expect(worstGroup([...many, { ...group('few', 29), total: 40 }], { ...group('', 389), total: 12_040 }).kind).toBe(
    'none',
  )
})
