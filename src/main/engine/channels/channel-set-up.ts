import { createHash } from 'node:crypto'
import type { Settings } from '../../../contract/setting.ts'
import { isLoopback } from './is-loopback.ts'

/** Channels that leave this computer: off until set up and confirmed. */
export const OUTSIDE_CHANNELS = ['email', 'webhook'] as const
export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number]

/** What of a channel's settings matters for sending. */
export interface ChannelSetUp {
  /** What is missing or not allowed, in one sentence; empty when it can be used. */
  readonly problem: string
  /** To whom, as shown: addresses, or the webhook's host without the rest of its address, which may hold a key. */
  readonly recipients: readonly string[]
  /** Hash of all that a confirmation is for: whoever changes where messages go has to confirm again. */
  readonly hash: string
}

export function channelSetUp(channel: OutsideChannel, settings: Settings): ChannelSetUp {
  switch (channel) {
    case 'email': {
      const { email } = settings
      const { host, port, security, user, from, recipients } = email
      return { problem: emailProblem(email), recipients, hash: hashOf([host, port, security, user, from, recipients]) }
    }
    case 'webhook': {
      const { webhook } = settings
      const host = URL.parse(webhook.url)?.host
      return { problem: webhookProblem(webhook), recipients: host ? [host] : [], hash: hashOf([webhook.url]) }
    }
    default:
      return channel satisfies never
  }
}

/** Why e-mail cannot be sent with this set-up; empty when it can. */
export function emailProblem({ host, security, from, recipients }: Settings['email']): string {
  if (host === '') return 'No mail server is set.'
  if (from === '') return 'The address of the sender is missing.'
  if (recipients.length === 0) return 'No recipient is set.'
  if (security === 'none' && !isLoopback(host)) {
    return `A connection without encryption is allowed to this computer only, not to ${host}.`
  }
  return ''
}

/** Why nothing can be posted with this set-up; empty when it can. */
export function webhookProblem({ url }: Settings['webhook']): string {
  if (url === '') return 'No address is set.'
  const parsed = URL.parse(url)
  if (!parsed) return 'The address cannot be read.'
  if (parsed.username || parsed.password) return 'The address must not hold a name or password: give the token instead.'
  return ''
}

function hashOf(facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}
