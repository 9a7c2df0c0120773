import { expect, test } from 'vitest'
import type { Decision, DecisionKind } from '../../contract/decision.ts'
import type { QuarantineEntry } from '../../contract/quarantine.ts'
import { settledQuarantine } from './settled-quarantine.ts'

function entry(rawRowHash: string, overrides: Partial<QuarantineEntry> = {}): QuarantineEntry {
  return {
    id: 1,
    kind: 'row',
    table: 'productRecords',
    file: 'monthlyReports_201901.xlsb',
    fileVersionId: 1,
    sheet: 'Sheet1',
    row: 9,
    rawRowHash,
    faults: [],
    values: {},
    decision: null,
    isInUse: false,
    ...overrides,
  }
}
function decided(...choices: readonly (readonly [string, DecisionKind])[]) {
  return settledQuarantine(
    choices.map(([rawRowHash, kind], index): Decision => {
      const subject = { kind: 'quarantined-row', table: 'productRecords', rawRowHash } as const
      return { id: index + 1, at: '2019-02-01T08:00:00Z', actor: 'An', subject, kind, reason: '', values: {} }
    }),
  )
}

test('a row left out says so; the newest decision counts', () => {
  expect(decided(['a', 'leave-out']).withDecision(entry('a')).decision).toBe('leave-out')
  expect(decided(['a', 'leave-out'], ['a', 'load-value']).withDecision(entry('a')).decision).toBeNull()
  expect(decided(['a', 'leave-out']).withDecision(entry('b')).decision).toBeNull()
})

test('a cell that stays empty as decided says so; a row waits for the run that loads it', () => {
  expect(decided(['a', 'load-empty']).withDecision(entry('a', { kind: 'cell' })).decision).toBe('load-empty')
  expect(decided(['a', 'load-empty']).withDecision(entry('a')).decision).toBeNull()
})

test('what was loaded stays told until the next run', () => {
  const loaded = entry('a', { decision: 'load-value' })
  expect(decided(['a', 'load-value'], ['a', 'leave-out']).withDecision(loaded).decision).toBe('load-value')
})

test('a row whose decision was taken back is as if nothing had been decided, until it is decided again', () => {
  const withdrawn = decided(
    ['a', 'leave-out'],
    ['a', 'withdraw'],
    ['b', 'load-value'],
    ['b', 'withdraw'],
    ['b', 'leave-out'],
  )
  expect(withdrawn.withDecision(entry('a')).decision).toBeNull()
  expect(withdrawn.withDecision(entry('b')).decision).toBe('leave-out')
  expect(withdrawn.rawRowHashes).toEqual(['b'])
})

test('every row somebody decided about is decided', () => {
  expect(decided(['a', 'leave-out'], ['b', 'load-value'], ['a', 'load-empty']).rawRowHashes).toEqual(['a', 'b'])
})
