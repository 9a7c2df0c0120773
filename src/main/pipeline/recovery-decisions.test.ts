import { expect, test } from 'vitest'
import { failure } from '../../contract/failure.ts'
import { decisionsForAll, recoveryDecisions } from './recovery-decisions.ts'

const actions = (decisions: readonly { readonly action: string }[]) => decisions.map(({ action }) => action)
const remedy = 'run again'

test('production spec 4.2: retries are left out once there were as many as allowed', () => {
  const at = (retryCount: number, maxRetries: number) =>
    actions(recoveryDecisions('DataLoader', 'data_corruption', { retryCount, maxRetries }))
  expect(actions(recoveryDecisions('DataLoader', 'data_corruption'))).toContain('retry_processing')
  expect(at(2, 3)).toEqual(['rollback_to_backup', 'retry_processing', 'trigger_manual_review'])
  expect(at(3, 3)).toEqual(['rollback_to_backup', 'trigger_manual_review'])
  expect(at(0, 0)).toEqual(['rollback_to_backup', 'trigger_manual_review'])
})

test('production spec 4.2: an agent that is not in the table has no decisions', () => {
  expect(recoveryDecisions('AdminNotificationAgent', 'file_not_found')).toEqual([])
})

test('several failures at once: each step once, local before global, in a stable order (Q57)', () => {
  const corrupt = failure('data_corruption', 'a', { remedy })
  const mismatch = failure('schema_mismatch', 'b', { remedy })
  const full = failure('disk_full', 'c', { remedy })
  const all = ['rollback_to_backup', 'retry_processing', 'validate_schema', 'trigger_manual_review']
  expect(actions(decisionsForAll('DataLoader', [full, corrupt, mismatch], 3))).toEqual(all)
  expect(actions(decisionsForAll('DataLoader', [mismatch, corrupt, full], 3))).toEqual(all)
})

test('a passing cause was tried as often as allowed by then, so the retry is not listed a second time', () => {
  const busy = failure('file_read_error', 'busy', { remedy, transient: true })
  expect(actions(decisionsForAll('DataLoader', [busy], 3))).toEqual(['rollback_to_backup', 'trigger_manual_review'])
})
