import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { actionFailureTitle } from './action-failure-title.ts'

test('an engine that went away in the middle of an action is not said to have left it undone', () => {
  expect(actionFailureTitle(new TRPCClientError('WebSocket closed'))).toBe('triage.maybeDone')
  expect(actionFailureTitle(new Error('something else'))).toBe('triage.notDone')
})
