import { expect, test } from 'vitest'
import { RunRequest } from '../../contract/run-request.ts'
import { loggedRequest } from './logged-request.ts'

test('the log of a preview tells which decision it assumes, not what somebody typed', () => {
  const subject = { kind: 'quarantined-row', table: 'purchaseOrders', rawRowHash: 'p7QaEP66BShY5DLiDZ-OqQ' } as const
  const decision = { subject, kind: 'load-value', reason: 'Told by Lan', values: { itemQuantity: '54000' } } as const
  const logged = loggedRequest(RunRequest.parse({ dryRun: true, assume: [decision] }))
  expect(logged.assume).toEqual([{ subject, kind: 'load-value' }])
  expect(logged.dryRun).toBe(true)
})
