import type { ChannelName, Delivery, NoticeMessage } from '../../../contract/delivery.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** What is sent: the message and what a channel needs to link to its notice and to be told apart from others. */
export interface QueuedMessage extends NoticeMessage {
  /** Fresh text; the same in each attempt, so that a receiver can tell a message it already has. */
  readonly id: string
  /** Null of a test message. */
  readonly notice: number | null
  /** One sentence, for channels that show no more. */
  readonly summary: string
}

/** A message that waits for its next attempt. */
export interface QueuedDelivery {
  readonly id: number
  readonly channel: ChannelName
  readonly recipient: string
  /** Attempts so far. */
  readonly attempts: number
  /** UTC ISO 8601. */
  readonly queuedAt: string
  readonly message: QueuedMessage
}

/** One message to one recipient by one channel, about one event of a notice. */
export interface NewDelivery {
  readonly notice: number
  readonly event: number
  readonly channel: ChannelName
  readonly recipient: string
  readonly state: Delivery['state']
  readonly problem: string
  /** Null when there is nothing left to send. */
  readonly message: QueuedMessage | null
}

interface DeliveryRow {
  readonly id: number
  readonly channel: ChannelName
  readonly recipient: string
  readonly attempts: number
  readonly queued_at: string
  readonly message: string
}

/** Queues a message, or records that nothing had to be sent. One that is known for this event and recipient stays as it is. */
export function insertDelivery(db: ConsoleDatabase, delivery: NewDelivery, at: string): void {
  const { notice, event, channel, recipient, state, problem, message } = delivery
  db.prepare(
    `INSERT INTO delivery (notice, event, channel, recipient, state, attempts, queued_at, at, due_at, problem, message)
     VALUES (@notice, @event, @channel, @recipient, @state, @attempts, @at, @at, @at, @problem, @message)
     ON CONFLICT (event, channel, recipient) DO NOTHING`,
  ).run({
    notice,
    event,
    channel,
    recipient,
    state,
    problem,
    at,
    attempts: state === 'waiting' ? 0 : 1,
    message: message ? JSON.stringify(message) : '',
  })
}

/** Which waiting messages; times are UTC ISO 8601. */
export interface DueQuery {
  readonly channel: ChannelName
  readonly now: string
  /** Whatever is due later than this is due now: the clock was set back. */
  readonly latest: string
  readonly limit: number
}

/** Waiting messages of a channel whose time has come; never tried ones first, so that one that keeps failing holds up nothing. */
export function dueDeliveries(db: ConsoleDatabase, query: DueQuery): readonly QueuedDelivery[] {
  const rows = db
    .prepare<[DueQuery], DeliveryRow>(
      `SELECT * FROM delivery WHERE state = 'waiting' AND channel = @channel AND (due_at <= @now OR due_at > @latest)
       ORDER BY attempts, id LIMIT @limit`,
    )
    .all(query)
  return rows.map(({ id, channel, recipient, attempts, queued_at: queuedAt, message }) => ({
    id,
    channel,
    recipient,
    attempts,
    queuedAt,
    message: JSON.parse(message) as QueuedMessage,
  }))
}

/** When the next message is due that is not due yet, UTC ISO 8601; null when there is none. */
export function nextDelivery(db: ConsoleDatabase, now: string): string | null {
  const next = db
    .prepare<[string], string | null>("SELECT min(due_at) FROM delivery WHERE state = 'waiting' AND due_at > ?")
    .pluck()
    .get(now)
  return next ?? null
}

/** Counts an attempt before it is made, so that one that ends the process is counted too. */
export function countAttempt(db: ConsoleDatabase, id: number, at: string): void {
  db.prepare<[string, number]>(
    "UPDATE delivery SET attempts = attempts + 1, at = ? WHERE id = ? AND state = 'waiting'",
  ).run(at, id)
}

/** Lets a message wait until `dueAt` for its next attempt. */
export function deferDelivery(db: ConsoleDatabase, id: number, dueAt: string, problem: string): void {
  db.prepare<[string, string, number]>(
    "UPDATE delivery SET due_at = ?, problem = ? WHERE id = ? AND state = 'waiting'",
  ).run(dueAt, problem, id)
}

/** Records how it ended; an ended delivery never changes again. */
export function endDelivery(
  db: ConsoleDatabase,
  id: number,
  end: { readonly state: 'delivered' | 'failed'; readonly at: string; readonly problem: string },
): void {
  db.prepare<[string, string, string, number]>(
    "UPDATE delivery SET state = ?, at = ?, problem = ?, message = '' WHERE id = ? AND state = 'waiting'",
  ).run(end.state, end.at, end.problem, id)
}

/** Makes everything that waits for a channel due now. */
export function hastenDeliveries(db: ConsoleDatabase, channel: ChannelName, now: string): void {
  db.prepare<[string, string]>("UPDATE delivery SET due_at = ? WHERE channel = ? AND state = 'waiting'").run(
    now,
    channel,
  )
}

/** What became of telling people about the newest occurrence of a notice that was announced. */
export function listDeliveries(db: ConsoleDatabase, notice: number): readonly Delivery[] {
  return db
    .prepare<[number, number], Delivery>(
      `SELECT channel, state, attempts, at, recipient, problem FROM delivery
       WHERE notice = ? AND event = (SELECT max(event) FROM delivery WHERE notice = ?) ORDER BY id`,
    )
    .all(notice, notice)
}

/** Notices whose newest occurrence nobody was told about: the console ended between raising and announcing it. Oldest first. */
export function unannouncedNotices(db: ConsoleDatabase): readonly number[] {
  return db
    .prepare<[], number>(
      `SELECT notice FROM notice_state
       WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE event = occurrence) ORDER BY occurrence`,
    )
    .pluck()
    .all()
}
