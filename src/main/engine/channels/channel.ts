import type { QueuedMessage } from '../../storage/console/delivery-log.ts'

/** One way to reach people, after the seed's handler: recipient, subject, message, priority → delivered or not (production spec 4.5). */
export interface Channel {
  /**
   * Sends one message to its recipient. False: not delivered, and there is no more to say.
   *
   * @throws EngineFailure `delivery_failed`, transient when another attempt may help (`RetryLater` when the other side says when);
   * `secret_unavailable`
   */
  send(message: QueuedMessage, signal: AbortSignal): Promise<boolean>
}

/** How long a channel may take, in milliseconds. */
export interface ChannelLimits {
  /** Until the other side is reached and has greeted. */
  readonly connectMs: number
  /** Without a sign of life. */
  readonly silenceMs: number
  /** All together. */
  readonly totalMs: number
}

export const CHANNEL_LIMITS: ChannelLimits = { connectMs: 15_000, silenceMs: 30_000, totalMs: 60_000 }
