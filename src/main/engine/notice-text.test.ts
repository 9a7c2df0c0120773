import { expect, test } from 'vitest'
import { failure } from '../../contract/failure.ts'
import type { HealingDecision } from '../../contract/healing.ts'
import type { Notice } from '../../contract/notice.ts'
import type { RunSummary } from '../../contract/run.ts'
import { pendingSummary } from '../pipeline/pending-summary.ts'
import { noticeText } from './notice-text.ts'

const rollback: HealingDecision = {
  at: '',
  agent: 'DataCollector',
  priority: 'CRITICAL',
  scale: 'local',
  action: 'rollback_to_backup',
  status: 'success',
  outcome: 'Back to generation 3.',
  durationMs: 12,
}
const review: HealingDecision = {
  ...rollback,
  agent: 'Orchestrator',
  priority: 'HIGH',
  scale: 'global',
  action: 'trigger_manual_review',
}

const notice: Notice = {
  id: 5,
  run: 12,
  agent: 'DataCollector',
  status: 'partial',
  priority: 'HIGH',
  state: 'new',
  at: '2019-02-01T08:00:00.000Z',
  raisedAt: '2019-02-01T08:00:00.000Z',
  snoozedUntil: null,
  occurrences: 1,
  fixedByRun: null,
  textFile: null,
  summary: 'One file could not be read: the data of generation 3 stay in use.',
  failures: [
    failure('file_read_error', 'It is no\nworkbook.', { remedy: 'Save it again.', file: 'dynamicDatabase/a.xlsb' }),
    failure('missing_fields', 'Column poNo is missing.', {
      remedy: 'Add it.',
      file: 'b.xlsx',
      sheet: 'Sheet1',
      cell: 'A1',
    }),
  ],
  healing: [rollback, review],
  counts: { totalDatabases: 8, successful: 7, failed: 1, warnings: 0, changedFiles: 2, filesSaved: 0 },
  metadata: {
    durationMs: 1_234,
    memoryMib: 210.25,
    memoryPercent: 2.61,
    outputMib: 14.2,
    freeDiskMib: 51_200,
    triggered: ['ValidationOrchestrator', 'OrderProgressTracker'],
  },
}

const run: RunSummary = {
  run: 12,
  pipeline: 'production',
  state: 'partial',
  dryRun: false,
  actor: 'An',
  startedAt: '',
  finishedAt: '',
  sentence: '',
  phases: [{ ...pendingSummary({ name: 'collect', agent: 'DataCollector' }), counts: { filesRead: 11 } }],
  outcome: null,
}

test('it follows the layout line by line, with every fact filled in', () => {
  expect(noticeText(notice, run)).toBe(`
================================================================================
                    MANUAL REVIEW NOTIFICATION
================================================================================

Agent ID     : DataCollector
Status       : PARTIAL
Timestamp    : 2019-02-01T08:00:00.000Z

------------------------------ SUMMARY ------------------------------
Total Databases     : 8
Successful          : 7
Failed              : 1
Warnings            : 0
Changed Files       : 2
Files Saved         : 0

------------------------- ERROR DETAILS -------------------------

ERROR #1:
  Data Type      : dynamicDatabase/a.xlsb
  Error Type     : file_read_error
  Error Message  : It is no workbook. Save it again.
  
  Recovery Actions:
    1. [CRITICAL] ROLLBACK_TO_BACKUP at local → Status: success

ERROR #2:
  Data Type      : b.xlsx, sheet Sheet1, cell A1
  Error Type     : missing_fields
  Error Message  : Column poNo is missing. Add it.
  
  Recovery Actions:
    1. [CRITICAL] ROLLBACK_TO_BACKUP at local → Status: success

---------------------- HEALING ACTIONS ----------------------
1. [CRITICAL] ROLLBACK_TO_BACKUP at local → Status: success
2. [HIGH] TRIGGER_MANUAL_REVIEW at global → Status: success

-------------------------- METADATA --------------------------
Duration (s)        : 1.23
Memory Usage (MB)   : 210.3 (2.6%)
Disk Output (MB)    : 14.2
Disk Free Space (MB): 51200.0
Trigger Agents      : ValidationOrchestrator, OrderProgressTracker

---------------------- CONTEXTUAL INFO ----------------------
Data Type           : production
Error Type          : file_read_error
Error Message       : One file could not be read: the data of generation 3 stay in use.
Files Processed     : 11
Records Processed   : 0


================================================================================
`)
})

test('what is not there is said in the words of the layout', () => {
  const bare: Notice = { ...notice, run: null, failures: [], healing: [], counts: null, metadata: null }
  const lines = noticeText(bare, null).split('\n')
  expect(lines).toContain('Total Databases     : N/A')
  expect(lines).toContain('No error details available.')
  expect(lines).toContain('No healing actions available.')
  expect(lines).toContain('No metadata available.')
  expect(lines.join('\n')).not.toContain('CONTEXTUAL INFO')
  expect(noticeText({ ...bare, run: 12 }, run)).toContain('No errors found in details.')
  const unhealed = noticeText({ ...notice, healing: [] }, run)
  expect(unhealed.split('\n').filter(line => line === '    No recovery actions available')).toHaveLength(2)
})

test('nothing a workbook says can look like a line of the form', () => {
  const forged = 'x\r\n\n================\u2028Status       : SUCCESS'
  const text = noticeText(
    { ...notice, summary: forged, failures: [failure('file_not_valid', forged, { remedy: '', file: forged })] },
    run,
  )
  expect(text.split('\n').filter(line => line.startsWith('Status'))).toEqual(['Status       : PARTIAL'])
  expect(text.match(/^=+$/gm)).toHaveLength(3)
})
