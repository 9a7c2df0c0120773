import { expect, test } from 'vitest'
import { manyFindings, SAMPLE_FINDINGS } from '../../testing/sample-findings.ts'
import { causeParts, causesOf } from './causes-of.ts'

test('most findings first; the pieces of a row count once, however many findings stand on it', () => {
  const [different] = SAMPLE_FINDINGS
  if (!different) throw new Error('there are sample findings')
  const again = { ...different, fingerprint: 'again', cell: 'K750' }
  const below = { ...different, fingerprint: 'below', cell: 'K751', pieces: 60 }
  const causes = causesOf([...SAMPLE_FINDINGS, again, below])
  expect(causes.map(({ cause, count, pieces, newCount }) => [cause, count, pieces, newCount])).toEqual([
    ['itemInfo:260501M1', 3, 13_500, 0],
    ['itemInfo:10242M', 1, 30_000, 1],
    ['moldInfo:14000CBQ-M-001', 1, 0, 0],
  ])
})

test('grouping loses no finding', () => {
  const counts = causesOf(manyFindings(100)).map(({ count }) => count)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100)
})

test('a cause names the entity at fault, or the rule its rows share', () => {
  expect(causeParts('itemInfo:10242M')).toEqual({ kind: 'entity', entity: 'itemInfo', key: '10242M' })
  expect(causeParts('cavity-below-standard:10000CBR-M-001')).toEqual({
    kind: 'rule',
    rule: 'cavity-below-standard',
    key: '10000CBR-M-001',
  })
  expect(causeParts('whatever')).toEqual({ kind: 'entity', entity: '', key: 'whatever' })
})
