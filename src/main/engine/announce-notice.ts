import type { NoticeDetail } from '../../contract/notice.ts'
import type { Settings } from '../../contract/setting.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { insertDelivery, type NewDelivery } from '../storage/console/delivery-log.ts'
import { isConfirmed } from './channel-confirmation.ts'
import { desktopProblem } from './channel-status.ts'
import { channelSetUp, OUTSIDE_CHANNELS } from './channels/channel-set-up.ts'

export interface AnnounceOptions {
  readonly settings: Settings
  readonly hasDesktop: boolean
  readonly newId: () => string
  readonly clock: () => Date
}

/**
 * Queues what has to be said about the newest occurrence of a notice, all or nothing; a second time it does nothing. The inbox and the
 * text file have it already. Nobody is told of a notice again that somebody has taken up or put off.
 */
export function announceNotice(db: ConsoleDatabase, notice: NoticeDetail, options: AnnounceOptions): void {
  const event = notice.events.findLast(({ kind }) => kind === 'raised' || kind === 'recurred')?.id
  if (event === undefined) throw new Error(`Notice ${notice.id} was never raised`)
  const at = options.clock().toISOString()
  const outgoing = notice.state === 'new' ? sentDeliveries(db, notice, options) : []
  db.transaction(() => {
    for (const delivery of [...storedDeliveries(notice), ...outgoing]) {
      insertDelivery(db, { ...delivery, notice: notice.id, event }, at)
    }
  })()
}

type Drafted = Omit<NewDelivery, 'notice' | 'event'>

function storedDeliveries({ textFile }: NoticeDetail): readonly Drafted[] {
  const inbox: Drafted = { channel: 'inbox', recipient: '', state: 'delivered', problem: '', message: null }
  const file: Drafted =
    textFile === null
      ? { ...inbox, channel: 'text-file', state: 'failed', problem: 'The text file could not be written.' }
      : { ...inbox, channel: 'text-file', recipient: textFile }
  return [inbox, file]
}

function sentDeliveries(db: ConsoleDatabase, notice: NoticeDetail, options: AnnounceOptions): readonly Drafted[] {
  const { settings, newId } = options
  const outside = OUTSIDE_CHANNELS.filter(channel => isConfirmed(db, channel, settings)).flatMap(channel =>
    channelSetUp(channel, settings).recipients.map(recipient => ({ channel, recipient })),
  )
  const desktop = desktopProblem(options) === '' ? [{ channel: 'desktop' as const, recipient: '' }] : []
  return [...desktop, ...outside].map(({ channel, recipient }) => ({
    channel,
    recipient,
    state: 'waiting' as const,
    problem: '',
    message: {
      id: newId(),
      notice: notice.id,
      recipient,
      // The seed's handler call (production spec 4.5).
      subject: `Manual Review Required: ${notice.agent}`,
      summary: notice.summary,
      message: notice.text,
      priority: notice.priority,
    },
  }))
}
