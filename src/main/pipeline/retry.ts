import { setTimeout as sleep } from 'node:timers/promises'
import { EngineFailure, type Failure } from '../../contract/failure.ts'

export interface RetryPolicy {
  /** Tries after the first. */
  readonly retries: number
  /** First pause in milliseconds; doubles with each try, ± 20 % jitter. */
  readonly delayMs: number
  /** Longest pause, in milliseconds. */
  readonly maxDelayMs?: number
  readonly signal: AbortSignal
  /** Told before each pause; attempts count from 1. */
  readonly onRetry?: (failure: Failure, attempt: number) => void
  /** 0 ≤ n < 1, for the jitter. */
  readonly random?: () => number
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
}

/** A transient failure that names when to come back (an HTTP `Retry-After`); it replaces the computed pause. */
export class RetryLater extends EngineFailure {
  readonly retryAfterMs: number

  constructor(reason: Failure, retryAfterMs: number) {
    super({ ...reason, transient: true })
    this.retryAfterMs = retryAfterMs
  }
}

/**
 * Tries an operation again while its failure is transient (locked by Excel, being copied, drive gone for a moment). Any other
 * failure, a defect and a cancelled run end it at once. Our own loop because the retry libraries measured (p-retry 9, async-retry)
 * add a server's pause to their own instead of letting it replace it.
 */
export async function retryTransient<Result>(operation: () => Promise<Result>, policy: RetryPolicy): Promise<Result> {
  const { retries, signal, onRetry, pause = waitAbortably } = policy
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted()
    try {
      return await operation()
    } catch (error) {
      const isTransient = error instanceof EngineFailure && error.failure.transient
      if (!isTransient || attempt > retries) throw error
      onRetry?.(error.failure, attempt)
      await pause(error instanceof RetryLater ? error.retryAfterMs : backOff(attempt, policy), signal)
    }
  }
}

function backOff(attempt: number, { delayMs, maxDelayMs = 60_000, random = Math.random }: RetryPolicy): number {
  return Math.min(maxDelayMs, delayMs * 2 ** (attempt - 1)) * (0.8 + 0.4 * random())
}

function waitAbortably(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, { signal })
}
