import { expect, test } from 'vitest'
import { SAMPLE_GENERATIONS, SAMPLE_RESTORE_POINTS } from '../../testing/sample-recovery.ts'
import { recoveryItems } from './recovery-items.ts'

test('generations and backups in one list, newest first', () => {
  const items = recoveryItems({ generations: SAMPLE_GENERATIONS, restorePoints: SAMPLE_RESTORE_POINTS })
  expect(items.map(({ key }) => key)).toEqual([
    'restore-point:20190201T070004-g41',
    'generation:41',
    'restore-point:20190130T140200-g40',
    'generation:40',
    'restore-point:20190128T080000-g39',
    'generation:39',
  ])
})
