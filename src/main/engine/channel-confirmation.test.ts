import { expect, test } from 'vitest'
import { listAudit } from '../storage/console/list-audit.ts'
import { confirmByMail, emailTo, ended } from './testing/confirmed-world.ts'
import { deliveryWorld } from './testing/delivery-fixture.ts'
import { failureOf } from './testing/failure-of.ts'
import { recordingChannel } from './testing/recording-channel.ts'
import { startSmtpServer } from './testing/smtp-server.ts'

test('e-mail is off until its recipients gave back the code, for exactly this set-up', async () => {
  const server = await startSmtpServer({ tls: 'none' })
  const world = deliveryWorld(emailTo(server))
  const desk = world.open()
  const email = async () => (await desk.listChannels()).find(({ channel }) => channel === 'email')
  expect(await email()).toMatchObject({ state: 'unconfirmed', recipients: ['lan@plant.example', 'minh@plant.example'] })
  desk.announce(world.raise())

  await confirmByMail(desk, server)
  expect(server.mails.map(({ to }) => `${to[0]}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'lan@plant.example',
    'minh@plant.example',
  ])
  expect(await email()).toMatchObject({ state: 'on', problem: '' })

  const notice = world.raise({ agent: 'DataLoader' })
  desk.announce(notice)
  await ended(world, notice.id)
  expect(server.mails.slice(2).map(({ source }) => /^Subject: (.*)\r$/m.exec(source)?.[1])).toEqual(
    Array(2).fill('Manual Review Required: DataLoader'),
  )
  expect(world.deliveries(notice.id).filter(({ channel }) => channel === 'email')).toMatchObject([
    { state: 'delivered', recipient: 'lan@plant.example', attempts: 1, problem: '' },
    { state: 'delivered', recipient: 'minh@plant.example', attempts: 1, problem: '' },
  ])

  world.settings = { ...world.settings, ...emailTo(server, ['eve@evil.example']) }
  expect(await email()).toMatchObject({ state: 'unconfirmed' })
  desk.announce(world.raise({ agent: 'OrderProgressTracker' }))
  await desk.close()
  expect(server.mails).toHaveLength(4)
  expect(listAudit(world.db, { offset: 0, limit: 9, actions: [], search: 'email' }).items).toMatchObject([
    { actor: 'Lan', action: 'channel-confirmed', subject: 'email' },
    { actor: 'Lan', action: 'channel-tested', subject: 'email' },
  ])
})

test('a code of another set-up, an old one and a guessed one turn nothing on', async () => {
  let now = new Date('2026-02-01T07:00:00Z')
  const world = deliveryWorld({ webhook: { url: 'https://hooks.plant.example/a' } })
  const openChannel = async () => recordingChannel()
  const desk = world.open({ openChannel, newCode: () => '123456', clock: () => now })
  const tried = async (code: string) => (await failureOf(desk.confirmChannel('webhook', code, 'Lan'))).failure
  expect((await tried('123456')).message).toContain('No test message')

  await desk.testChannel('webhook', 'Lan')
  world.settings = { ...world.settings, webhook: { url: 'https://hooks.plant.example/b' } }
  expect((await tried('123456')).message).toContain('No test message was sent with this set-up')

  await desk.testChannel('webhook', 'Lan')
  now = new Date('2026-02-02T07:00:01Z')
  expect((await tried('123456')).message).toContain('older than a day')

  await desk.testChannel('webhook', 'Lan')
  for (let left = 4; left >= 0; left--) expect((await tried('654321')).message).toContain(`; ${left} more`)
  expect(await tried('123456')).toMatchObject({ code: 'invalid_setting', message: 'A wrong code was given too often.' })
  expect(listAudit(world.db, { offset: 0, limit: 99, actions: ['channel-code-wrong'], search: '' }).total).toBe(5)

  await desk.testChannel('webhook', 'Lan')
  expect(await desk.confirmChannel('webhook', ' 123456 ', 'Lan')).toMatchObject({ state: 'on' })
  expect((await tried('123456')).message).toContain('No test message')
})

test('a test message that does not arrive says why, and leaves no code behind', async () => {
  const server = await startSmtpServer({ tls: 'none', refuses: { 'minh@plant.example': 550 } })
  const world = deliveryWorld(emailTo(server))
  const desk = world.open({ newCode: () => '123456' })
  const { failure } = await failureOf(desk.testChannel('email', 'Lan'))
  expect(failure).toMatchObject({ code: 'delivery_failed' })
  expect(failure.message).toContain('for minh@plant.example: 550')
  expect(failure.message).toContain('It reached 1 of 2.')
  await expect(desk.confirmChannel('email', '123456', 'Lan')).rejects.toThrow('No test message')
  expect(listAudit(world.db, { offset: 0, limit: 9, actions: ['channel-tested'], search: '' }).items).toMatchObject([
    { actor: 'Lan', subject: 'email', details: { reached: ['lan@plant.example'] } },
  ])
  for (const channel of ['inbox', 'text-file', 'desktop'] as const) {
    expect((await failureOf(desk.testChannel(channel, 'Lan'))).failure.code).toBe('invalid_setting')
  }
})

test('a password that is missing is said, and how it can be given where nothing keeps one', async () => {
  const { email } = emailTo({ port: 25 })
  const world = deliveryWorld({ email: { ...email, user: 'moldline' } })
  const listed = (await world.open().listChannels()).find(({ channel }) => channel === 'email')
  expect(listed).toMatchObject({ state: 'unconfirmed', secret: 'missing' })
  expect(listed?.problem).toContain('MOLDLINE_SECRET_SMTP_PASSWORD')
  expect((await failureOf(world.open().testChannel('email', 'Lan'))).failure.code).toBe('secret_unavailable')
})

test('a full disk is said when a channel is tested and confirmed', async () => {
  const world = deliveryWorld({ webhook: { url: 'https://hooks.plant.example/a' } })
  const desk = world.open({ openChannel: async () => recordingChannel(), newCode: () => '123456' })
  await desk.testChannel('webhook', 'Lan')
  world.db.pragma(`max_page_count = ${Number(world.db.pragma('page_count', { simple: true }))}`)
  // More than the pages hold that are there.
  const long = 'Lan'.repeat(50_000)
  expect((await failureOf(desk.testChannel('webhook', long))).failure.code).toBe('disk_full')
  expect((await failureOf(desk.confirmChannel('webhook', '123456', long))).failure.code).toBe('disk_full')
  expect((await desk.listChannels()).find(({ channel }) => channel === 'webhook')?.state).toBe('unconfirmed')
})
