import { EngineFailure, type Failure } from '../../contract/failure.ts'
import type { Channel } from './channels/channel.ts'
import type { ChannelSetUp } from './channels/channel-set-up.ts'
import { deliveryFailure } from './channels/delivery-failure.ts'

export interface TestMessage {
  readonly setUp: ChannelSetUp
  readonly code: string
  readonly plantName: string
  readonly newId: () => string
}

/** Whom a test message reached. */
export interface TestSent {
  readonly reached: readonly string[]
  /** The first reason why it did not reach all, and how many it reached; null when it did. */
  readonly failure: Failure | null
}

/** Sends the test message with its code to every recipient, all at once and each once. */
export async function sendTest(
  channel: Channel,
  { setUp, code, plantName, newId }: TestMessage,
  redact: (text: string) => string,
): Promise<TestSent> {
  const { recipients } = setUp
  const sent = await Promise.allSettled(
    recipients.map(recipient =>
      channel.send(
        {
          id: newId(),
          notice: null,
          recipient,
          priority: 'LOW',
          subject: 'Test message of Moldline',
          summary: `The code is ${code}.`,
          message: [
            `Moldline is set up to tell you when its plant "${plantName}" needs a person.`,
            `To turn this on, give this code in Settings within a day: ${code}`,
            'If you do not expect this, do nothing: nothing more will come.',
          ].join('\n\n'),
        },
        new AbortController().signal,
      ),
    ),
  )
  const failures = sent.flatMap(result => {
    if (result.status === 'rejected') return [reasonOf(result.reason)]
    return result.value ? [] : [deliveryFailure('It was not delivered.', 'Check the channel in Settings.', false)]
  })
  const reached = recipients.filter((_, index) => {
    const result = sent[index]
    return result?.status === 'fulfilled' && result.value
  })
  const [first] = failures
  if (!first) return { reached, failure: null }
  const others = recipients.length > 1 ? ` It reached ${reached.length} of ${recipients.length}.` : ''
  return { reached, failure: { ...first, message: redact(first.message) + others } }
}

function reasonOf(reason: unknown): Failure {
  if (reason instanceof EngineFailure) return reason.failure
  throw reason
}
