import { addAbortListener } from 'node:events'
import { EngineFailure } from '../../contract/failure.ts'
import type { Log } from '../pipeline/log.ts'
import { RetryLater } from '../pipeline/retry.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import {
  countAttempt,
  deferDelivery,
  dueDeliveries,
  endDelivery,
  nextDelivery,
  type QueuedDelivery,
} from '../storage/console/delivery-log.ts'
import { guarded } from '../storage/storage-failure.ts'
import { SENDING_CHANNELS, type SendingChannel } from './channels/open-channel.ts'
import { pauseAfter, type DeliveryPolicy } from './delivery-policy.ts'

/** Whether a message may be sent now: `wait` costs no attempt, `drop` gives it up. */
export type Readiness = { readonly kind: 'ready' } | { readonly kind: 'wait' | 'drop'; readonly problem: string }

export interface DeliveryQueueOptions {
  readonly db: ConsoleDatabase
  readonly clock: () => Date
  readonly random: () => number
  readonly log: Log
  readonly policy: DeliveryPolicy
  readonly redact: (text: string) => string
  readonly readiness: (delivery: QueuedDelivery) => Readiness
  /** Sends it once; throws as a channel does. */
  readonly send: (delivery: QueuedDelivery, signal: AbortSignal) => Promise<boolean>
  readonly onChanged: () => void
}

export interface DeliveryQueue {
  /** Looks for messages that are due, soon and not within the caller's transaction. */
  wake(): void
  close(): Promise<void>
}

/** What an attempt came to, and has to be recorded before anything else is done with the message. */
type Outcome =
  | { readonly kind: 'delivered' | 'failed'; readonly problem: string }
  | { readonly kind: 'later'; readonly pauseMs: number; readonly problem: string }

/** The clock is not trusted for longer, in milliseconds: a message due later than that is due now. */
const CLOCK_TRUST_MS = 2 * 24 * 60 * 60 * 1000
/** How many messages of a channel are looked at together. */
const BATCH = 20

/**
 * Works off the queue in console.db, one message a channel at a time, beside everything else.
 *
 * ```
 * waiting → (attempt, counted first) → delivered · failed · waiting until its next attempt
 * ```
 *
 * A message leaves `waiting` only by a recorded outcome, so one is never lost; one whose outcome could not be recorded (a full disk)
 * is not sent again by this process. Only a process that dies between sending and recording sends twice, under the same message id.
 */
export function createDeliveryQueue(options: DeliveryQueueOptions): DeliveryQueue {
  const { db, clock, log, policy, onChanged } = options
  const running = new Map<string, Promise<void>>()
  const unrecorded = new Map<number, Outcome>()
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let state: 'open' | 'closing' | 'closed' = 'open'

  function wakeIn(milliseconds: number): void {
    clearTimeout(timer)
    if (state !== 'closed') timer = setTimeout(work, milliseconds).unref()
  }

  function work(): void {
    if (state === 'closed') return
    const pause = recorded(() => {
      for (const [id, outcome] of unrecorded) settle(id, outcome)
      // One moment for both questions: what falls due between two would be asked for by neither.
      const now = clock().getTime()
      for (const channel of SENDING_CHANNELS) workOff(channel, now)
      const next = nextDelivery(db, iso(now))
      return next === null ? null : Math.min(Date.parse(next) - now, policy.longestPauseMs)
    })
    if (pause !== null) wakeIn(pause ?? policy.recordAgainMs)
  }

  /** Begins the next message of a channel, unless one is being sent: then this is done again when it ends. */
  function workOff(channel: SendingChannel, now: number): void {
    while (!running.has(channel)) {
      const due = dueDeliveries(db, { channel, now: iso(now), latest: iso(now + CLOCK_TRUST_MS), limit: BATCH })
      if (due.filter(take).length === 0) return
    }
  }

  /** False when it is left as it is. */
  function take(delivery: QueuedDelivery): boolean {
    const { id, channel, attempts } = delivery
    if (running.has(channel) || unrecorded.has(id) || (state === 'closing' && attempts > 0)) return false
    const readiness = options.readiness(delivery)
    const isOld = clock().getTime() - Date.parse(delivery.queuedAt) > policy.maxAgeMs
    // A clock that was set right makes everything old: what was never tried is tried once all the same.
    if (isOld && (readiness.kind !== 'ready' || attempts > 0)) {
      settle(id, { kind: 'failed', problem: readiness.kind === 'ready' ? 'It waited too long.' : readiness.problem })
    } else if (readiness.kind === 'ready') {
      begin(delivery)
    } else if (readiness.kind === 'wait') {
      settle(id, { kind: 'later', pauseMs: policy.longestPauseMs, problem: readiness.problem })
    } else {
      settle(id, { kind: 'failed', problem: readiness.problem })
    }
    return true
  }

  function begin(delivery: QueuedDelivery): void {
    const { id, channel, attempts } = delivery
    countAttempt(db, id, iso(clock().getTime()))
    const attempt = run({ ...delivery, attempts: attempts + 1 }).finally(() => {
      running.delete(channel)
      work()
    })
    running.set(channel, attempt)
  }

  async function run(delivery: QueuedDelivery): Promise<void> {
    const outcome = await attemptOf(delivery, options, ending.signal)
    const { channel, attempts } = delivery
    const fields = { channel, attempts, delivery: delivery.id, problem: outcome.problem }
    log[outcome.kind === 'delivered' ? 'info' : 'warn'](fields, `a notice by ${channel}: ${outcome.kind}`)
    unrecorded.set(delivery.id, outcome)
    recorded(() => settle(delivery.id, outcome))
  }

  function settle(id: number, outcome: Outcome): void {
    const now = clock().getTime()
    if (outcome.kind === 'later') deferDelivery(db, id, iso(now + outcome.pauseMs), outcome.problem)
    else endDelivery(db, id, { state: outcome.kind, at: iso(now), problem: outcome.problem })
    unrecorded.delete(id)
    onChanged()
  }

  /** Undefined when the database took nothing; then it is tried again later, and nothing is sent until it does. */
  function recorded<Result>(write: () => Result): Result | undefined {
    try {
      return guarded(db.name, write)
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      log.error({ failure: error.failure }, 'what became of a notice cannot be recorded')
      return undefined
    }
  }

  return {
    wake: () => wakeIn(0),
    async close() {
      if (state !== 'open') return
      state = 'closing'
      work()
      const patience = AbortSignal.timeout(policy.closeMs)
      const over = new Promise<void>(resolve => patience.addEventListener('abort', () => resolve()))
      while (running.size > 0 && !patience.aborted) await Promise.race([over, ...running.values()])
      ending.abort()
      await Promise.allSettled(running.values())
      state = 'closed'
      clearTimeout(timer)
    },
  }
}

async function attemptOf(
  delivery: QueuedDelivery,
  { send, policy, random, redact, log }: DeliveryQueueOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    if (await orAborted(send(delivery, signal), signal)) return { kind: 'delivered', problem: '' }
    return { kind: 'failed', problem: 'It could not be shown.' }
  } catch (error) {
    if (signal.aborted) return { kind: 'later', pauseMs: 0, problem: 'Moldline was closed while it was being sent.' }
    if (!(error instanceof EngineFailure)) {
      log.error(
        { stack: redact(error instanceof Error ? (error.stack ?? '') : String(error)) },
        'a channel is defective',
      )
      return { kind: 'failed', problem: 'Moldline made a mistake while sending it; the log says more.' }
    }
    const { message, transient } = error.failure
    const problem = redact(message)
    if (!transient) return { kind: 'failed', problem }
    if (delivery.attempts >= policy.maxAttempts) {
      return { kind: 'failed', problem: `Given up after ${delivery.attempts} attempts: ${problem}` }
    }
    const pauseMs = error instanceof RetryLater ? error.retryAfterMs : pauseAfter(delivery.attempts, policy, random())
    return { kind: 'later', pauseMs, problem }
  }
}

/** What is asked of others on the way, e.g. a keystore, may not listen to the signal; nobody waits for it then. */
async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = Promise.withResolvers<never>()
  const listening = addAbortListener(signal, () => aborted.reject(signal.reason))
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    listening[Symbol.dispose]()
  }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
