import { expect, test } from 'vitest'
import { FAILURE_CATALOGUE } from './failure-catalogue.ts'
import { FAILURE_CODES, type FailureCode } from './failure.ts'
import {
  ACTION_CATALOGUE,
  PRIORITIES,
  PROCESSING_SCALES,
  RECOVERY_ACTIONS,
  RECOVERY_TABLE,
  type RecoveryDecision,
} from './recovery.ts'

/** Names the reference has and we do not (production spec 4.1). */
const OURS: Readonly<Record<string, FailureCode>> = {
  parquet_save_error: 'database_unreadable',
  hash_comparison_error: 'checksum_mismatch',
}
const codes = (names: string) => names.split(', ').map(name => OURS[name] ?? name)

const STEPS: Readonly<Record<string, RecoveryDecision>> = {
  R: { priority: 'CRITICAL', scale: 'local', action: 'rollback_to_backup' },
  M: { priority: 'HIGH', scale: 'global', action: 'trigger_manual_review' },
  T: { priority: 'HIGH', scale: 'local', action: 'retry_processing' },
  S: { priority: 'HIGH', scale: 'local', action: 'validate_schema' },
}

const fileErrors = 'file_not_found, missing_fields, file_read_error, unsupported_data_type'
const schemaErrors = 'file_not_valid, file_not_found, invalid_json, file_read_error, missing_fields'

test.each([
  ['v1 DataCollector', 'DataCollector', `${fileErrors}, parquet_save_error, data_processing_error`, 'RM'],
  ['v1 DataLoader', 'DataLoader', 'hash_comparison_error, file_not_found, parquet_save_error', 'RM'],
  ['v1 DataLoader', 'DataLoader', 'data_corruption, file_read_error', 'RTM'],
  ['v1 DataLoader', 'DataLoader', 'schema_mismatch', 'RTSM'],
  ['HEAD DataCollector', 'DataCollector', 'unsupported_data_type, data_processing_error', 'RM'],
  [
    'HEAD SchemaValidator',
    'DataCollector',
    `${schemaErrors}, invalid_schema_structure, schema_mismatch, unsupported_data_type`,
    'RM',
  ],
])('production spec 4.2, %s: %s does about %s: %s', (_row, agent, names, steps) => {
  for (const code of codes(names)) {
    const row = RECOVERY_TABLE.find(
      ({ agent: own, codes: listed }) => own === agent && listed !== 'any other' && listed.some(one => one === code),
    )
    expect([code, row?.decisions]).toEqual([code, steps.split('').map(step => STEPS[step])])
  }
})

test('production spec 4.2: any other pair of the reference’s agents is ours and takes the same path; another agent has none', () => {
  const others = RECOVERY_TABLE.filter(row => row.codes === 'any other')
  expect(others.map(({ agent, decisions }) => [agent, decisions])).toEqual([
    ['DataCollector', [STEPS['R'], STEPS['M']]],
    ['DataLoader', [STEPS['R'], STEPS['M']]],
    ['BackupKeeper', [STEPS['R'], STEPS['M']]],
    ['ValidationOrchestrator', [STEPS['M']]],
    ['OrderProgressTracker', [STEPS['M']]],
  ])
})

test('production spec 4.2, error catalogue: severity and escalation threshold', () => {
  const catalogue: Readonly<Record<string, readonly [string, number]>> = {
    file_not_valid: ['HIGH', 2],
    file_not_found: ['CRITICAL', 3],
    file_read_error: ['CRITICAL', 3],
    missing_fields: ['MEDIUM', 3],
    data_processing_error: ['MEDIUM', 3],
    unsupported_data_type: ['MEDIUM', 3],
    checksum_mismatch: ['CRITICAL', 3],
    data_corruption: ['HIGH', 2],
    schema_mismatch: ['MEDIUM', 3],
    invalid_json: ['HIGH', 2],
    invalid_schema_structure: ['CRITICAL', 2],
  }
  for (const [code, facts] of Object.entries(catalogue)) {
    const { severity, escalationThreshold } = FAILURE_CATALOGUE[code as FailureCode]
    expect([code, severity, escalationThreshold]).toEqual([code, ...facts])
  }
})

test('production spec 4.2, action catalogue: priority, estimated seconds and whether it can be rolled back', () => {
  const facts = RECOVERY_ACTIONS.map(action => {
    const { priority, estimatedSeconds, canBeRolledBack } = ACTION_CATALOGUE[action]
    return [action, priority, estimatedSeconds, canBeRolledBack]
  })
  expect(facts).toEqual([
    ['retry_processing', 'LOW', 30, true],
    ['validate_schema', 'MEDIUM', 60, true],
    ['rollback_to_backup', 'HIGH', 300, false],
    ['trigger_manual_review', 'HIGH', 5, false],
  ])
})

test('production spec 4.1: priorities and scales', () => {
  expect(PRIORITIES.map((name, at) => [name, at + 1])).toEqual([
    ['LOW', 1],
    ['MEDIUM', 2],
    ['HIGH', 3],
    ['CRITICAL', 4],
  ])
  expect(PROCESSING_SCALES).toEqual(['local', 'global'])
})

test('every failure there is has its description, causes and what the planner can do, each a sentence', () => {
  expect(Object.keys(FAILURE_CATALOGUE).toSorted()).toEqual(FAILURE_CODES.toSorted())
  for (const { description, whatToDo, causes, escalationThreshold } of Object.values(FAILURE_CATALOGUE)) {
    expect([description, whatToDo].every(text => /^[A-Z].*\.$/.test(text))).toBe(true)
    expect(causes.length).toBeGreaterThan(0)
    expect(escalationThreshold).toBeGreaterThan(0)
  }
})
