import { expect, test } from 'vitest'
import type { WorkItem } from '../../../contract/engine.ts'
import { sampleRun } from '../testing/sample-values.ts'
import { runText } from './run-text.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_201905.xlsb'

test('what is to be done about a file names it, once', () => {
  const held: WorkItem = { kind: 'file-held', subject: MAY, sentence: 'An undo took out what is in it.', weight: 0 }
  const failed: WorkItem = { kind: 'file-failed', subject: MAY, sentence: `${MAY} is damaged.`, weight: 0 }
  expect(runText(sampleRun(), [held, failed])).toContain(
    `To do first:\n  ${MAY}: An undo took out what is in it.\n  ${MAY} is damaged.\n`,
  )
})

test('notices that are not shown any more are counted, with where to see them', () => {
  const orders = Array.from({ length: 11 }, (_, at): WorkItem => {
    return { kind: 'order-late', subject: `IM${at}`, sentence: `IM${at} is late.`, weight: 0 }
  })
  const notice: WorkItem = { kind: 'notice', subject: '1', sentence: 'plant.db is damaged.', weight: 0 }
  expect(runText(sampleRun(), orders)).toMatch(/ {2}and 1 more\n$/)
  expect(runText(sampleRun(), [...orders, notice])).toMatch(/ {2}and 2 more, with 1 notice: see "moldline notices"\n$/)
})
