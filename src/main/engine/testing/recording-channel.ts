import type { QueuedMessage } from '../../storage/console/delivery-log.ts'
import type { Channel } from '../channels/channel.ts'

export interface RecordingChannel extends Channel {
  /** What it was asked to send, in order. */
  readonly sent: readonly QueuedMessage[]
}

/**
 * The seed's handler with a memory (production spec 4.5): notes each message and says that it was delivered.
 *
 * @param answer Decides otherwise, by throwing as a channel does; told how often it was asked.
 */
export function recordingChannel(answer: (count: number) => boolean | Promise<boolean> = () => true): RecordingChannel {
  const sent: QueuedMessage[] = []
  return {
    sent,
    async send(message) {
      sent.push(message)
      return answer(sent.length)
    },
  }
}
