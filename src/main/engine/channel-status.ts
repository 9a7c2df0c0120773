import type { ChannelName, ChannelStatus } from '../../contract/delivery.ts'
import { EngineFailure } from '../../contract/failure.ts'
import type { SecretName, SecretStore } from '../../contract/secret-store.ts'
import type { Settings } from '../../contract/setting.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { isConfirmed } from './channel-confirmation.ts'
import { channelSetUp, type OutsideChannel } from './channels/channel-set-up.ts'
import { secretVariable } from './secrets/environment-secrets.ts'

export interface ChannelFacts {
  /** Null before the first run of a workspace that is only read. */
  readonly db: ConsoleDatabase | null
  readonly settings: Settings
  readonly secrets: SecretStore
  /** Whether a shell stands behind the engine that can show notifications. */
  readonly hasDesktop: boolean
}

/** A channel as Settings shows it. */
export async function channelStatus(channel: ChannelName, facts: ChannelFacts): Promise<ChannelStatus> {
  switch (channel) {
    case 'inbox':
    case 'text-file':
      return { channel, state: 'on', recipients: [], problem: '', secret: null }
    case 'desktop': {
      const problem = desktopProblem(facts)
      return { channel, state: problem ? 'off' : 'on', recipients: [], problem, secret: null }
    }
    case 'email':
      return outsideStatus(channel, facts, facts.settings.email.user === '' ? null : 'smtpPassword')
    case 'webhook':
      return outsideStatus(channel, facts, 'webhookToken')
    default:
      return channel satisfies never
  }
}

/** Why no native notification is shown; empty when they are. */
export function desktopProblem({ settings, hasDesktop }: Pick<ChannelFacts, 'settings' | 'hasDesktop'>): string {
  if (!hasDesktop) return 'Native notifications are shown by the desktop program only.'
  return settings.desktopNotifications ? '' : 'Switched off in Settings.'
}

async function outsideStatus(
  channel: OutsideChannel,
  { db, settings, secrets }: ChannelFacts,
  secretName: SecretName | null,
): Promise<ChannelStatus> {
  const { problem, recipients } = channelSetUp(channel, settings)
  if (problem) return { channel, state: 'off', recipients, problem, secret: null }
  const secret = await secretOf(secrets, secretName)
  const isOn = db !== null && isConfirmed(db, channel, settings)
  const unconfirmed = isOn ? '' : 'Send a test message and give the code that it brings.'
  // A webhook may do without a token, a mail server with a user name wants its password.
  const missing = secretName === 'smtpPassword' ? secret.problem : ''
  return {
    channel,
    state: isOn ? 'on' : 'unconfirmed',
    recipients,
    problem: [missing, unconfirmed].filter(Boolean).join(' '),
    secret: secret.where,
  }
}

async function secretOf(secrets: SecretStore, name: SecretName | null) {
  if (name === null) return { where: null, problem: '' }
  try {
    const where = await secrets.originOf(name)
    if (where) return { where, problem: '' }
    const problem =
      secrets.kind === 'keystore'
        ? 'The password is missing.'
        : `The password is missing; nothing here can keep one, so it has to come by ${secretVariable(name)} in the environment.`
    return { where: 'missing' as const, problem }
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    return { where: 'missing' as const, problem: error.failure.message }
  }
}
