import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { RetryLater } from '../pipeline/retry.ts'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import type { QueuedMessage } from '../storage/console/delivery-log.ts'
import { busy, confirmedWorld, ended, eventually } from './testing/confirmed-world.ts'
import { HASTY } from './testing/delivery-fixture.ts'

test('what keeps failing is given up after so many attempts, with the reason', async () => {
  const { world, channel, open } = await confirmedWorld(() => Promise.reject(busy))
  const notice = world.raise()
  open({ policy: { ...HASTY, maxAttempts: 4 } }).announce(notice)
  await ended(world, notice.id)
  expect(channel.sent).toHaveLength(4)
  expect(new Set(channel.sent.map(({ id }) => id)).size).toBe(1)
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({
    channel: 'webhook',
    state: 'failed',
    attempts: 4,
    recipient: 'hooks.plant.example',
    problem: 'Given up after 4 attempts: The server is busy.',
  })
})

test('Retry-After replaces the pause: not before it, and the message stays waiting', async () => {
  const later = new RetryLater(busy.failure, 60_000)
  const { world, channel, open } = await confirmedWorld(count => (count === 1 ? Promise.reject(later) : true))
  let now = new Date('2026-02-01T07:00:00Z')
  const first = open({ clock: () => now })
  const notice = world.raise()
  first.announce(notice)
  await eventually(() => expect(world.deliveries(notice.id).at(-1)?.problem).toBe('The server is busy.'))
  await first.close()
  now = new Date('2026-02-01T07:00:59Z')
  const early = open({ clock: () => now })
  early.resume()
  await early.close()
  expect(channel.sent).toHaveLength(1)
  now = new Date('2026-02-01T07:01:00Z')
  open({ clock: () => now }).resume()
  await ended(world, notice.id)
  expect(channel.sent).toHaveLength(2)
})

test('a restart takes up what waits, announces what was not, and sends nothing twice', async () => {
  const { world, channel, open } = await confirmedWorld(count => (count === 1 ? Promise.reject(busy) : true))
  const slow = { ...HASTY, firstPauseMs: 60_000, longestPauseMs: 60_000 }
  let now = new Date('2026-02-01T07:00:00Z')
  const first = open({ policy: slow, clock: () => now })
  const waiting = world.raise()
  first.announce(waiting)
  await eventually(() => expect(channel.sent).toHaveLength(1))
  await first.close()
  // Raised, and the process ended before anyone was told.
  const unannounced = world.raise({ agent: 'DataLoader' })

  now = new Date('2026-02-01T08:00:00Z')
  for (let starts = 0; starts < 3; starts++) {
    const desk = open({ clock: () => now })
    desk.resume()
    desk.announce(waiting)
    await desk.close()
  }
  open({ clock: () => now }).resume()
  await ended(world, waiting.id)
  await ended(world, unannounced.id)
  expect(channel.sent.filter(({ notice }) => notice === waiting.id)).toHaveLength(2)
  expect(channel.sent.filter(({ notice }) => notice === unannounced.id)).toHaveLength(1)
  expect(world.deliveries(waiting.id).at(-1)).toMatchObject({ state: 'delivered', attempts: 2 })
})

test('closing gives what was just raised its chance, and breaks off what hangs without losing it', async () => {
  const { world, channel, open } = await confirmedWorld()
  const notice = world.raise()
  const desk = open()
  desk.announce(notice)
  await desk.close()
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'delivered' })

  const hanging = world.raise({ agent: 'DataLoader' })
  const stuck = open({
    policy: { ...HASTY, closeMs: 1 },
    openChannel: async () => ({
      send: (_message: unknown, signal: AbortSignal) =>
        new Promise<boolean>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    }),
  })
  stuck.announce(hanging)
  await stuck.close()
  expect(world.deliveries(hanging.id).at(-1)).toMatchObject({ state: 'waiting', attempts: 1 })
  open().resume()
  await ended(world, hanging.id)
  expect(channel.sent.map(({ notice: id }) => id)).toEqual([notice.id, hanging.id])
})

test('a defect in a channel ends that message and nothing else', async () => {
  const { world, open } = await confirmedWorld(() => Promise.reject(new TypeError('x is not a function')))
  const notice = world.raise()
  open().announce(notice)
  await ended(world, notice.id)
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'failed', problem: expect.stringContaining('log') })
})

test('a set-back clock does not keep a message waiting for years', async () => {
  const { world, channel, open } = await confirmedWorld(count => (count === 1 ? Promise.reject(busy) : true))
  const slow = { ...HASTY, firstPauseMs: 60_000, longestPauseMs: 60_000 }
  const first = open({ policy: slow, clock: () => new Date('2030-01-01T00:00:00Z') })
  const notice = world.raise()
  first.announce(notice)
  await eventually(() => expect(world.deliveries(notice.id).at(-1)?.problem).toBe('The server is busy.'))
  await first.close()
  open({ clock: () => new Date('2026-02-01T07:00:00Z') }).resume()
  await ended(world, notice.id)
  expect(channel.sent).toHaveLength(2)
})

test('a process that dies while it sends: the next one sends again, under the same id', async () => {
  const { world, channel, open } = await confirmedWorld()
  const begun: string[] = []
  // Never answers and is never closed in order: as dead as a process can be inside a test.
  const dead = open({
    openChannel: async () => ({
      send: async ({ id }: { readonly id: string }) => {
        begun.push(id)
        return new Promise<boolean>(() => {})
      },
    }),
  })
  const notice = world.raise()
  dead.announce(notice)
  await eventually(() => expect(begun).toHaveLength(1))
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'waiting', attempts: 1 })
  open().resume()
  await ended(world, notice.id)
  expect(channel.sent.map(({ id }) => id)).toEqual(begun)
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'delivered', attempts: 2 })
})

test('an outcome that the database does not take is recorded later, and the message not sent again', async () => {
  const { world, channel, open } = await confirmedWorld()
  const other = openConsoleDatabase(join(world.folder, 'console.db'), { readonly: false })
  onTestFinished(() => void other.close())
  world.db.pragma('busy_timeout = 1')
  const notice = world.raise()
  open({
    openChannel: async () => ({
      send: async (message: QueuedMessage, signal: AbortSignal) => {
        other.exec('BEGIN IMMEDIATE')
        return channel.send(message, signal)
      },
    }),
  }).announce(notice)
  await eventually(() => expect(channel.sent).toHaveLength(1))
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'waiting' })
  other.exec('ROLLBACK')
  await ended(world, notice.id)
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'delivered', attempts: 1 })
  expect(channel.sent).toHaveLength(1)
})

test('hundreds of waiting messages are sent one after the other, newer ones before one that keeps failing', async () => {
  const { world, channel, open } = await confirmedWorld()
  const notices = Array.from({ length: 60 }, (_, index) => world.raise({ agent: `Agent ${index}` }))
  const [stubborn] = notices
  let atOnce = 0
  let mostAtOnce = 0
  const desk = open({
    policy: { ...HASTY, maxAttempts: 3 },
    openChannel: async () => ({
      async send(message: QueuedMessage, signal: AbortSignal) {
        atOnce += 1
        mostAtOnce = Math.max(mostAtOnce, atOnce)
        await channel.send(message, signal)
        atOnce -= 1
        if (message.notice === stubborn?.id) throw busy
        return true
      },
    }),
  })
  for (const notice of notices) desk.announce(notice)
  for (const { id } of notices) await ended(world, id)
  expect(world.deliveries(stubborn?.id ?? 0).at(-1)).toMatchObject({ state: 'failed', attempts: 3 })
  expect([channel.sent.length, mostAtOnce]).toEqual([62, 1])
})

test('a clock that is set right by years makes no message too old that was never tried', async () => {
  const { world, channel, open } = await confirmedWorld()
  let now = new Date('2000-01-01T00:00:00Z')
  const desk = open({ clock: () => now })
  const notice = world.raise()
  desk.announce(notice)
  now = new Date('2026-02-01T07:00:00Z')
  await ended(world, notice.id)
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'delivered', attempts: 1 })
  expect(channel.sent).toHaveLength(1)
})
