import { callFailure } from '../../api/call-failure.ts'

/** What an action that was not answered with success is called: an answer that never came says nothing about what was done. */
export function actionFailureTitle(error: unknown): 'triage.notDone' | 'triage.maybeDone' {
  return callFailure(error).kind === 'unreachable' ? 'triage.maybeDone' : 'triage.notDone'
}
