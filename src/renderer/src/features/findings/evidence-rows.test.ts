import { expect, test } from 'vitest'
import { SAMPLE_FINDINGS } from '../../testing/sample-findings.ts'
import { evidenceRows } from './evidence-rows.ts'

test('cells with their place come first, values without one after them, none twice', () => {
  const [different] = SAMPLE_FINDINGS
  if (!different) throw new Error('there are sample findings')
  expect(
    evidenceRows(different).map(({ column, value, passport }) => [column, value, passport?.address ?? null]),
  ).toEqual([
    ['itemCode', '260501M1', 'E750'],
    ['itemCode', '260501M', 'D46'],
    ['plasticResinCode', '10043', null],
    ['difference', 2, null],
  ])
})
