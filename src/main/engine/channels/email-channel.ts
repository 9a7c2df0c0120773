import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { QueuedMessage } from '../../storage/console/delivery-log.ts'
import type { Channel, ChannelLimits } from './channel.ts'
import { emailProblem } from './channel-set-up.ts'
import { deliveryFailure } from './delivery-failure.ts'
import { oneLine } from './one-line.ts'
import { smtpFailure } from './smtp-failure.ts'

export interface EmailChannelOptions {
  readonly setUp: Settings['email']
  /** Only needed with a user name. */
  readonly password: string | null
  /** Shown as the sender's name, so that the mails of two plants are told apart. */
  readonly plantName: string
  readonly limits: ChannelLimits
}

const SUBJECT_LENGTH = 200

/**
 * E-mail by SMTP, one connection a message. Encryption is required as set and never given up for a server that offers none; without it
 * only this computer is spoken to. Nothing is ever attached or fetched: a message is its text.
 */
export function createEmailChannel(options: EmailChannelOptions): Channel {
  const { setUp } = options
  const server = `${setUp.host}:${setUp.port}`
  return {
    async send(message, signal) {
      requireSendable(options, message)
      const transport = transportOf(options)
      try {
        await transport.sendMail(mailOf(options, message, AbortSignal.any([signal, deadline(options)])))
        return true
      } catch (error) {
        throw smtpFailure(error, server, message.recipient) ?? error
      } finally {
        transport.close()
      }
    },
  }
}

function transportOf({ setUp, password, limits }: EmailChannelOptions) {
  return createTransport({
    host: setUp.host,
    port: setUp.port,
    secure: setUp.security === 'tls',
    requireTLS: setUp.security === 'starttls',
    ignoreTLS: setUp.security === 'none',
    tls: { minVersion: 'TLSv1.2' },
    // A login that the server does not offer is an error, not a reason to send without one.
    ...(setUp.user !== '' && { auth: { user: setUp.user, pass: password ?? '' }, forceAuth: true }),
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    socketTimeout: limits.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
}

/** Addresses are given apart from names and never as text to be taken apart, so that one recipient stays one. */
function mailOf({ setUp, plantName }: EmailChannelOptions, message: QueuedMessage, signal: AbortSignal) {
  const { recipient, subject, message: text, priority, id } = message
  return {
    from: { name: oneLine(`Moldline, ${plantName}`, 100), address: setUp.from },
    to: [{ name: '', address: recipient }],
    envelope: { from: setUp.from, to: [recipient] },
    subject: oneLine(subject, SUBJECT_LENGTH),
    text,
    messageId: `<${id}@${setUp.from.split('@')[1] ?? 'moldline'}>`,
    priority: priority === 'CRITICAL' || priority === 'HIGH' ? ('high' as const) : ('normal' as const),
    headers: { 'Auto-Submitted': 'auto-generated' },
    signal,
  }
}

function requireSendable({ setUp, password }: EmailChannelOptions, { recipient }: QueuedMessage): void {
  const problem = emailProblem(setUp)
  if (problem) throw new EngineFailure(deliveryFailure(problem, 'Set up e-mail in Settings.', false))
  if (!z.email().safeParse(recipient).success) {
    const shown = oneLine(recipient, SUBJECT_LENGTH)
    throw new EngineFailure(deliveryFailure(`"${shown}" is no e-mail address.`, 'Correct it in Settings.', false))
  }
  if (setUp.user === '' || password !== null) return
  throw new EngineFailure(
    failure('secret_unavailable', `The password of ${setUp.user} for ${setUp.host} was not given to this program.`, {
      remedy: 'Give it in Settings, or as MOLDLINE_SECRET_SMTP_PASSWORD in the environment.',
      transient: true,
    }),
  )
}

function deadline({ limits }: EmailChannelOptions): AbortSignal {
  return AbortSignal.timeout(limits.totalMs)
}
