import type { ChannelName } from '../../../contract/delivery.ts'
import type { SecretStore } from '../../../contract/secret-store.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { Channel, ChannelLimits } from './channel.ts'
import { createDesktopChannel, type Notify } from './desktop-channel.ts'
import { createEmailChannel } from './email-channel.ts'
import { createWebhookChannel } from './webhook-channel.ts'

/** Channels by which messages are sent; the inbox and the text file have what they tell already. */
export const SENDING_CHANNELS = ['desktop', 'email', 'webhook'] as const satisfies readonly ChannelName[]
export type SendingChannel = (typeof SENDING_CHANNELS)[number]

export interface ChannelSurroundings {
  readonly settings: Settings
  readonly secrets: SecretStore
  readonly notify: Notify | null
  readonly plantName: string
  readonly limits: ChannelLimits
  readonly clock: () => Date
}

/** A channel as it is set up now; secrets are fetched for this use and not kept. */
export type OpenChannel = (name: SendingChannel, surroundings: ChannelSurroundings) => Promise<Channel>

/** @throws EngineFailure `secret_unavailable` */
export const openChannel: OpenChannel = async (name, { settings, secrets, notify, plantName, limits, clock }) => {
  switch (name) {
    case 'desktop':
      return createDesktopChannel(notify)
    case 'email': {
      const { email: setUp } = settings
      const password = setUp.user === '' ? null : await secrets.get('smtpPassword')
      return createEmailChannel({ setUp, password, plantName, limits })
    }
    case 'webhook': {
      const token = await secrets.get('webhookToken')
      return createWebhookChannel({ setUp: settings.webhook, token, limits, clock })
    }
    default:
      return name satisfies never
  }
}
