import type { Failure, FailureCode } from '../../contract/failure.ts'
import { RECOVERY_TABLE, type RecoveryDecision } from '../../contract/recovery.ts'

/** How often was tried again so far, and how often may be. */
export interface RetryState {
  readonly retryCount: number
  readonly maxRetries: number
}

/** What is done about a failure of an agent, in order; retries are left out once the policy allows no more (production spec 4.2). */
export function recoveryDecisions(
  agent: string,
  code: FailureCode,
  { retryCount, maxRetries }: RetryState = { retryCount: 0, maxRetries: 3 },
): readonly RecoveryDecision[] {
  const rows = RECOVERY_TABLE.filter(row => row.agent === agent)
  const row = rows.find(({ codes }) => codes !== 'any other' && codes.includes(code))
  const { decisions = [] } = row ?? rows.find(({ codes }) => codes === 'any other') ?? {}
  return retryCount < maxRetries ? decisions : decisions.filter(({ action }) => action !== 'retry_processing')
}

/**
 * What is done about several failures at once: each step once, local before global, otherwise in the order of the table. A phase that
 * failed for a passing cause has used up its retries by then.
 */
export function decisionsForAll(
  agent: string,
  failures: readonly Failure[],
  maxRetries: number,
): readonly RecoveryDecision[] {
  const all = failures.flatMap(({ code, transient }) =>
    recoveryDecisions(agent, code, { retryCount: transient ? maxRetries : 0, maxRetries }),
  )
  const once = all.filter((decision, at) => all.indexOf(decision) === at)
  return [...once.filter(({ scale }) => scale === 'local'), ...once.filter(({ scale }) => scale === 'global')]
}
