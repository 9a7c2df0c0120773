import type { ChannelName } from '../../../contract/delivery.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** A test message that was sent; its code turns the channel on for this set-up. */
export interface ChannelTest {
  /** Hash of the set-up it was sent with. */
  readonly setUp: string
  /** Hash of its code. */
  readonly codeHash: string
  /** UTC ISO 8601. */
  readonly at: string
  readonly wrongCodes: number
}

/** Hash of the set-up the recipients confirmed; null when they never did. */
export function confirmedSetUp(db: ConsoleDatabase, channel: ChannelName): string | null {
  const found = db
    .prepare<[string], string>('SELECT set_up FROM channel_confirmation WHERE channel = ?')
    .pluck()
    .get(channel)
  return found ?? null
}

/** Records that a set-up was confirmed; its test is used up. */
export function confirmSetUp(
  db: ConsoleDatabase,
  channel: ChannelName,
  { setUp, actor, at }: { readonly setUp: string; readonly actor: string; readonly at: string },
): void {
  db.prepare<[string, string, string, string]>(
    `INSERT INTO channel_confirmation (channel, set_up, at, actor) VALUES (?, ?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET set_up = excluded.set_up, at = excluded.at, actor = excluded.actor`,
  ).run(channel, setUp, at, actor)
  db.prepare<[string]>('DELETE FROM channel_test WHERE channel = ?').run(channel)
}

/** The newest test message of a channel. */
export function findTest(db: ConsoleDatabase, channel: ChannelName): ChannelTest | null {
  const found = db
    .prepare<[string], ChannelTest>(
      'SELECT set_up AS setUp, code_hash AS codeHash, at, wrong_codes AS wrongCodes FROM channel_test WHERE channel = ?',
    )
    .get(channel)
  return found ?? null
}

/** Keeps a new test; the one before it is void. */
export function keepTest(db: ConsoleDatabase, channel: ChannelName, test: Omit<ChannelTest, 'wrongCodes'>): void {
  db.prepare<[string, string, string, string]>(
    'INSERT OR REPLACE INTO channel_test (channel, set_up, code_hash, at, wrong_codes) VALUES (?, ?, ?, ?, 0)',
  ).run(channel, test.setUp, test.codeHash, test.at)
}

export function countWrongCode(db: ConsoleDatabase, channel: ChannelName): void {
  db.prepare<[string]>('UPDATE channel_test SET wrong_codes = wrong_codes + 1 WHERE channel = ?').run(channel)
}
