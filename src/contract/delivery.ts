import { z } from 'zod'

/** Ways a notice reaches people (design 2, "Secrets"; e-mail and webhook are off until set up and confirmed). */
export const CHANNELS = ['inbox', 'text-file', 'desktop', 'email', 'webhook'] as const
export type ChannelName = (typeof CHANNELS)[number]

/** What the recipients of a test message give back. */
export const ChannelCode = z.string().min(1).max(20)

/** What became of telling people about a notice by one channel; the newest attempt. */
export interface Delivery {
  readonly channel: ChannelName
  readonly state: 'waiting' | 'delivered' | 'failed'
  /** Attempts so far. */
  readonly attempts: number
  /** When it was delivered or last tried, UTC ISO 8601. */
  readonly at: string
  /** To whom, e.g. an address or a host; never a secret. */
  readonly recipient: string
  /** Why it failed or waits, in one sentence; empty when delivered. */
  readonly problem: string
}

/** A channel as Settings shows it. */
export interface ChannelStatus {
  readonly channel: ChannelName
  /** `off`: not set up. `unconfirmed`: set up, but no recipient has confirmed a test message for this set-up. */
  readonly state: 'off' | 'unconfirmed' | 'on'
  readonly recipients: readonly string[]
  /** What is missing, in one sentence; empty when nothing is. */
  readonly problem: string
  /** Where its secret is kept; null when it needs none. */
  readonly secret: 'keystore' | 'environment' | 'missing' | null
}

/** One message to people; a channel says whether it was delivered (production spec 4.5). */
export interface NoticeMessage {
  readonly recipient: string
  readonly subject: string
  readonly message: string
  readonly priority: string
}
