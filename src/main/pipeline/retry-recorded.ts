import { EngineFailure, type Failure } from '../../contract/failure.ts'
import { TRANSIENT_DECISION } from '../../contract/recovery.ts'
import { elapsedMs, healed, type Performed } from './healing-step.ts'
import type { PhaseContext } from './phase.ts'
import { retryTransient, type RetryPolicy } from './retry.ts'

/**
 * Does a piece of a phase's work, again while its failure is transient and the policy of the phase allows it, and records the tries as
 * one recovery step: also when they helped (Q14).
 *
 * @param subject what is tried, as a sentence begins: `monthlyReports_202506.xlsb`, `The load`
 * @throws what the last try threw; the signal's reason when aborted
 */
export async function retryRecorded<Result>(
  context: PhaseContext,
  subject: string,
  operation: () => Promise<Result>,
  randomness: Pick<RetryPolicy, 'random' | 'pause'> = {},
): Promise<Result> {
  const { policy, signal, clock, log } = context
  let began: Date | null = null
  let cause: Failure | null = null
  let tries = 0

  function record(status: Performed['status'], how: string): void {
    if (began === null || cause === null) return
    const seconds = (elapsedMs(clock, began) / 1000).toFixed(1)
    const often = tries === 1 ? 'once' : `${tries} times`
    const outcome = `${subject} was tried again ${often} within ${seconds} s ${how}. The cause: ${cause.message}`
    context.healed(healed(context, TRANSIENT_DECISION, { began, status, outcome }))
  }

  try {
    const result = await retryTransient(operation, {
      ...randomness,
      retries: policy.retries,
      delayMs: policy.retryDelayMs,
      signal,
      onRetry(reason, attempt) {
        began ??= clock()
        cause ??= reason
        tries = attempt
        log.warn({ subject, failure: reason, attempt }, 'tried again')
      },
    })
    record('success', 'and then succeeded')
    return result
  } catch (error) {
    if (signal.aborted) record('skipped', 'until the phase was stopped')
    else if (isOther(error, cause)) record('error', `and failed for another reason: ${error.message}`)
    else record('error', 'to no avail')
    throw error
  }
}

function isOther(error: unknown, cause: Failure | null): error is Error {
  const message = error instanceof EngineFailure ? error.failure.message : null
  return error instanceof Error && message !== cause?.message
}
