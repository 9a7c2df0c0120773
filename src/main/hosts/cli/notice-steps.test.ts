import { expect, test } from 'vitest'
import { failure } from '../../../contract/failure.ts'
import { sampleNotice } from '../testing/sample-values.ts'
import { noticeSteps } from './notice-steps.ts'

const commands = (given: Parameters<typeof sampleNotice>[0]): readonly string[] =>
  noticeSteps(sampleNotice(given)).map(({ command }) => command)

test('of a file that failed: run again, or without it', () => {
  const file = 'dynamicDatabase/monthly reports/a.xlsb'
  const failures = [failure('file_read_error', 'It is damaged.', { remedy: 'Save it again.', file })]
  expect(commands({ failures })).toEqual([
    'moldline retry',
    `moldline decide file "${file}" load-without --preview`,
    'moldline ack 3 --resolve --note "…"',
  ])
})

test('of a database that was damaged: the backups; there is no run to try again', () => {
  const failures = [failure('database_unreadable', 'It is damaged.', { remedy: 'Restore.', file: 'plant.db' })]
  expect(commands({ agent: 'BackupKeeper', status: 'failed', run: null, failures })).toEqual([
    'moldline restore',
    'moldline ack 3 --resolve --note "…"',
  ])
})

test('of what is only to be looked at: that it was; of what is resolved: nothing', () => {
  expect(commands({ status: 'review' })).toEqual(['moldline ack 3 --resolve --note "…"'])
  expect(commands({ state: 'resolved' })).toEqual([])
})
