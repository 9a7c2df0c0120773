import { randomInt, randomUUID } from 'node:crypto'
import { CHANNELS, type ChannelName, type ChannelStatus } from '../../contract/delivery.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { NoticeDetail } from '../../contract/notice.ts'
import type { SecretName, SecretStore } from '../../contract/secret-store.ts'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import { appendAudit } from '../storage/console/audit-log.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { hastenDeliveries, unannouncedNotices, type QueuedDelivery } from '../storage/console/delivery-log.ts'
import { guarded } from '../storage/storage-failure.ts'
import { announceNotice } from './announce-notice.ts'
import { confirm, isConfirmed, recordTest } from './channel-confirmation.ts'
import { channelStatus, desktopProblem } from './channel-status.ts'
import { CHANNEL_LIMITS, type ChannelLimits } from './channels/channel.ts'
import { channelSetUp, OUTSIDE_CHANNELS, type OutsideChannel } from './channels/channel-set-up.ts'
import type { Notify } from './channels/desktop-channel.ts'
import { openChannel as openRealChannel, type OpenChannel, type SendingChannel } from './channels/open-channel.ts'
import { DELIVERY_POLICY, type DeliveryPolicy } from './delivery-policy.ts'
import { createDeliveryQueue, type Readiness } from './delivery-queue.ts'
import { noticeDetail } from './notice-detail.ts'
import { sendTest } from './send-test.ts'

export interface DeliveryDeskOptions {
  readonly db: ConsoleDatabase
  /** In force now. */
  readonly settings: () => Settings
  readonly plantName: () => string
  readonly secrets: SecretStore
  /** Takes known secrets out of a text before it is kept or told. */
  readonly redact: (text: string) => string
  /** Null where no shell shows notifications. */
  readonly notify: Notify | null
  /** Told after each change of a delivery or a channel. */
  readonly onChanged: () => void
  readonly clock: () => Date
  readonly log: Log
  /** 0 ≤ n < 1, for the jitter. */
  readonly random?: () => number
  /** Fresh id of a message. */
  readonly newId?: () => string
  /** Six digits nobody can guess. */
  readonly newCode?: () => string
  readonly openChannel?: OpenChannel
  readonly policy?: DeliveryPolicy
  readonly limits?: ChannelLimits
}

export interface DeliveryDesk {
  /** Tells people of the newest occurrence of a notice, by every channel that is on. Returns at once and never throws a failure. */
  readonly announce: (notice: NoticeDetail) => void
  /** Takes up what an earlier process left: messages that wait, and notices it could not announce any more. */
  resume(): void
  listChannels(): Promise<readonly ChannelStatus[]>
  /** @throws EngineFailure `delivery_failed`, `invalid_setting`, `secret_unavailable` */
  testChannel(channel: ChannelName, actor: string): Promise<ChannelStatus>
  /** @throws EngineFailure `invalid_setting` */
  confirmChannel(channel: ChannelName, code: string, actor: string): Promise<ChannelStatus>
  /** @throws EngineFailure `secret_unavailable` */
  setSecret(name: SecretName, value: string | null, actor: string): Promise<readonly ChannelStatus[]>
  close(): Promise<void>
}

/** Tells people about notices, off every run's path and without ever holding one up. */
export function createDeliveryDesk(options: DeliveryDeskOptions): DeliveryDesk {
  const { db, settings, secrets, notify, clock, log, onChanged } = options
  const { openChannel = openRealChannel, newId = randomUUID, newCode = sixDigits, limits = CHANNEL_LIMITS } = options
  const queue = createDeliveryQueue({
    db,
    clock,
    log,
    onChanged,
    readiness,
    random: options.random ?? Math.random,
    policy: options.policy ?? DELIVERY_POLICY,
    redact: options.redact,
    send: async ({ channel, message }, signal) => (await open(sending(channel))).send(message, signal),
  })

  function open(channel: SendingChannel) {
    const now = { settings: settings(), plantName: options.plantName() }
    return openChannel(channel, { ...now, secrets, notify, limits, clock })
  }

  function readiness({ channel, recipient }: QueuedDelivery): Readiness {
    const now = settings()
    if (!isOutside(channel)) {
      const problem = desktopProblem({ settings: now, hasDesktop: notify !== null })
      return problem ? { kind: 'drop', problem } : { kind: 'ready' }
    }
    const { problem, recipients } = channelSetUp(channel, now)
    if (problem) return { kind: 'drop', problem: `It was switched off: ${problem}` }
    if (!recipients.includes(recipient)) return { kind: 'drop', problem: 'No longer a recipient.' }
    if (isConfirmed(db, channel, now)) return { kind: 'ready' }
    return { kind: 'wait', problem: 'It waits until the new set-up is confirmed.' }
  }

  function announce(notice: NoticeDetail): void {
    try {
      guarded(db.name, () =>
        announceNotice(db, notice, { settings: settings(), hasDesktop: notify !== null, newId, clock }),
      )
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      log.error(
        { notice: notice.id, failure: error.failure },
        'a notice could not be announced, the next start does it',
      )
    }
    queue.wake()
  }

  async function statusOf(channel: ChannelName): Promise<ChannelStatus> {
    return channelStatus(channel, { db, settings: settings(), secrets, hasDesktop: notify !== null })
  }

  const listChannels = (): Promise<readonly ChannelStatus[]> => Promise.all(CHANNELS.map(statusOf))

  return {
    announce,
    resume() {
      for (const id of guarded(db.name, () => unannouncedNotices(db))) {
        const notice = guarded(db.name, () => noticeDetail(db, id, clock().toISOString()))
        if (notice) announce(notice)
      }
      queue.wake()
    },
    listChannels,
    async testChannel(channel, actor) {
      const setUp = channelSetUp(outside(channel), settings())
      if (setUp.problem) throw invalid(setUp.problem, 'Set up the channel in Settings.')
      const code = newCode()
      const message = { setUp, code, plantName: options.plantName(), newId }
      const { reached, failure: problem } = await sendTest(await open(sending(channel)), message, options.redact)
      guarded(db.name, () => recordTest(db, outside(channel), { setUp, code, reached, actor, at: clock() }))
      onChanged()
      if (problem) throw new EngineFailure(problem)
      return statusOf(channel)
    },
    async confirmChannel(channel, code, actor) {
      const now = clock()
      guarded(db.name, () => {
        confirm(db, outside(channel), { settings: settings(), code, actor, at: now })
        hastenDeliveries(db, channel, now.toISOString())
      })
      queue.wake()
      onChanged()
      return statusOf(channel)
    },
    async setSecret(name, value, actor) {
      await secrets.set(name, value)
      const action = value === null ? 'secret-forgotten' : 'secret-set'
      const now = clock().toISOString()
      guarded(db.name, () => {
        appendAudit(db, { actor, action, subject: name }, now)
        hastenDeliveries(db, name === 'smtpPassword' ? 'email' : 'webhook', now)
      })
      queue.wake()
      onChanged()
      return listChannels()
    },
    close: () => queue.close(),
  }
}

function isOutside(channel: ChannelName): channel is OutsideChannel {
  return OUTSIDE_CHANNELS.some(name => name === channel)
}

function outside(channel: ChannelName): OutsideChannel {
  if (isOutside(channel)) return channel
  throw invalid(`The channel ${channel} needs no test and no code.`, 'Test e-mail or the webhook.')
}

function sending(channel: ChannelName): SendingChannel {
  if (channel !== 'inbox' && channel !== 'text-file') return channel
  throw new Error(`Nothing is sent by ${channel}`)
}

function invalid(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('invalid_setting', message, { remedy }))
}

function sixDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
