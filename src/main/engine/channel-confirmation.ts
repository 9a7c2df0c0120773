import { createHash, timingSafeEqual } from 'node:crypto'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { Settings } from '../../contract/setting.ts'
import { appendAudit } from '../storage/console/audit-log.ts'
import { confirmedSetUp, confirmSetUp, countWrongCode, findTest, keepTest } from '../storage/console/channel-store.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { channelSetUp, type ChannelSetUp, type OutsideChannel } from './channels/channel-set-up.ts'

/** A code that came by a test message holds for a day, in milliseconds. */
const CODE_HOLDS_MS = 24 * 60 * 60 * 1000
const MAX_WRONG_CODES = 5

/** Who did something when. */
export interface Doing {
  readonly actor: string
  readonly at: Date
}

/** Whether the recipients of a channel confirmed it as it is set up now. */
export function isConfirmed(db: ConsoleDatabase, channel: OutsideChannel, settings: Settings): boolean {
  const { problem, hash } = channelSetUp(channel, settings)
  return problem === '' && confirmedSetUp(db, channel) === hash
}

/** A test message, and whom of the recipients it reached. */
export interface ChannelTested extends Doing {
  readonly setUp: ChannelSetUp
  readonly code: string
  readonly reached: readonly string[]
}

/** Records that a test message was sent; with one that reached everybody its code counts, and earlier ones are void. */
export function recordTest(db: ConsoleDatabase, channel: OutsideChannel, test: ChannelTested): void {
  const { actor, code, reached, setUp } = test
  const at = test.at.toISOString()
  const { hash, recipients } = setUp
  const reachedAll = reached.length === recipients.length
  const details = { recipients, ...(!reachedAll && { reached }) }
  db.transaction(() => {
    if (reachedAll) keepTest(db, channel, { setUp: hash, codeHash: hashOf(code, hash), at })
    appendAudit(db, { actor, action: 'channel-tested', subject: channel, details }, at)
  })()
}

/**
 * Turns a channel on for exactly the set-up its test message was sent with.
 *
 * @throws EngineFailure `invalid_setting` when the code is wrong, too old, guessed too often, or for another set-up
 */
export function confirm(
  db: ConsoleDatabase,
  channel: OutsideChannel,
  { settings, code, actor, at }: Doing & { readonly settings: Settings; readonly code: string },
): void {
  const { hash, recipients } = channelSetUp(channel, settings)
  const test = findTest(db, channel)
  if (!test || test.setUp !== hash) throw refused('No test message was sent with this set-up.')
  if (at.getTime() - Date.parse(test.at) > CODE_HOLDS_MS) throw refused('The code is older than a day.')
  if (test.wrongCodes >= MAX_WRONG_CODES) throw refused('A wrong code was given too often.')
  const now = at.toISOString()
  if (!timingSafeEqual(Buffer.from(test.codeHash), Buffer.from(hashOf(code.trim(), hash)))) {
    db.transaction(() => {
      countWrongCode(db, channel)
      appendAudit(db, { actor, action: 'channel-code-wrong', subject: channel }, now)
    })()
    const left = MAX_WRONG_CODES - test.wrongCodes - 1
    throw refused(`The code is not the one that was sent; ${left} more ${left === 1 ? 'try' : 'tries'}.`)
  }
  db.transaction(() => {
    confirmSetUp(db, channel, { setUp: hash, actor, at: now })
    appendAudit(db, { actor, action: 'channel-confirmed', subject: channel, details: { recipients } }, now)
  })()
}

/** Of a code only this is kept; its six digits could be guessed from it, so what protects them is the owner-only database. */
function hashOf(code: string, setUp: string): string {
  return createHash('sha256').update(`${setUp}:${code}`).digest('hex')
}

function refused(message: string): EngineFailure {
  return new EngineFailure(
    failure('invalid_setting', message, { remedy: 'Send a test message and give the code that it brings.' }),
  )
}
