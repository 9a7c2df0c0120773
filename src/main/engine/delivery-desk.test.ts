import { expect, test } from 'vitest'
import { busy, confirmByMail, confirmedWorld, emailTo, ended, eventually } from './testing/confirmed-world.ts'
import { deliveryWorld, HASTY } from './testing/delivery-fixture.ts'
import { startHttpServer } from './testing/http-server.ts'
import { startSmtpServer } from './testing/smtp-server.ts'

test('a notice is in inbox and text file at once, and nothing leaves this computer unasked', async () => {
  const world = deliveryWorld()
  const desk = world.open({ openChannel: () => expect.unreachable('nothing is set up') })
  const notice = { ...world.raise(), textFile: 'notices/a.txt' }
  desk.announce(notice)
  expect(world.deliveries(notice.id)).toMatchObject([
    { channel: 'inbox', state: 'delivered', attempts: 1, problem: '' },
    { channel: 'text-file', state: 'delivered', recipient: 'notices/a.txt' },
  ])
  expect((await desk.listChannels()).map(({ channel, state }) => `${channel} ${state}`)).toEqual(
    'inbox on, text-file on, desktop off, email off, webhook off'.split(', '),
  )
})

test('a server that is down and comes up again gets the message once', async () => {
  const first = await startSmtpServer({ tls: 'none' })
  const world = deliveryWorld(emailTo(first, ['lan@plant.example']))
  const desk = world.open()
  await confirmByMail(desk, first)
  await first.close()
  const notice = world.raise()
  desk.announce(notice)
  await eventually(() => expect(world.deliveries(notice.id).at(-1)?.attempts).toBeGreaterThan(2))
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({
    state: 'waiting',
    problem: `The mail server 127.0.0.1:${first.port} could not be reached (ECONNREFUSED).`,
  })
  const second = await startSmtpServer({ tls: 'none', port: first.port })
  await ended(world, notice.id)
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'delivered', problem: '' })
  expect(second.mails).toHaveLength(1)
  expect(world.changes).toBeGreaterThan(3)
})

test('a refused recipient does not hold up the other, and is not tried again', async () => {
  const server = await startSmtpServer({ tls: 'none' })
  const world = deliveryWorld(emailTo(server))
  const desk = world.open()
  await confirmByMail(desk, server)
  await server.close()
  const strict = await startSmtpServer({ tls: 'none', port: server.port, refuses: { 'lan@plant.example': 550 } })
  const notice = world.raise()
  desk.announce(notice)
  await ended(world, notice.id)
  expect(world.deliveries(notice.id).filter(({ channel }) => channel === 'email')).toMatchObject([
    { state: 'failed', recipient: 'lan@plant.example', attempts: 1, problem: expect.stringContaining('550') },
    { state: 'delivered', recipient: 'minh@plant.example', attempts: 1 },
  ])
  expect(strict.mails).toHaveLength(1)
})

test('a real 429 is waited for and then delivered', async () => {
  const server = await startHttpServer(({ body }, response) => {
    const isFirst = server.posts.filter(post => (post.body as { kind: string }).kind === 'notice').length === 1
    if ((body as { kind: string }).kind === 'notice' && isFirst) response.writeHead(429, { 'retry-after': '0' })
    response.end()
  })
  const world = deliveryWorld(
    { webhook: { url: `${server.origin}/hook` } },
    { MOLDLINE_SECRET_WEBHOOK_TOKEN: 'sesame-42' },
  )
  const desk = world.open({ newCode: () => '123456' })
  await desk.testChannel('webhook', 'Lan')
  await desk.confirmChannel('webhook', '123456', 'Lan')
  const notice = world.raise()
  desk.announce(notice)
  await ended(world, notice.id)
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ state: 'delivered', attempts: 2 })
  expect(server.posts).toHaveLength(3)
})

test('a set-up that changes while a message waits: it waits for the new one to be confirmed', async () => {
  const { world, channel, open } = await confirmedWorld(count => (count === 1 ? Promise.reject(busy) : true))
  const desk = open({ newCode: () => '123456', policy: { ...HASTY, firstPauseMs: 60_000, longestPauseMs: 60_000 } })
  const notice = world.raise()
  desk.announce(notice)
  await eventually(() => expect(world.deliveries(notice.id).at(-1)?.problem).toBe('The server is busy.'))
  world.settings = { ...world.settings, webhook: { url: 'https://hooks.plant.example/new' } }
  await desk.close()
  const next = open({ newCode: () => '123456' })
  await next.testChannel('webhook', 'Lan')
  expect(channel.sent.filter(({ notice: id }) => id === notice.id)).toHaveLength(1)
  await next.confirmChannel('webhook', '123456', 'Lan')
  await ended(world, notice.id)
  expect(channel.sent.filter(({ notice: id }) => id === notice.id)).toHaveLength(2)

  const dropped = world.raise({ agent: 'DataLoader' })
  next.announce(dropped)
  world.settings = { ...world.settings, webhook: { url: '' } }
  await ended(world, dropped.id)
  expect(world.deliveries(dropped.id).at(-1)).toMatchObject({
    state: 'failed',
    problem: 'It was switched off: No address is set.',
  })
})

test('nobody is told again of what somebody has taken up, and again of what comes back after it was resolved', async () => {
  const { world, channel, open } = await confirmedWorld()
  const desk = open()
  const notice = world.raise()
  desk.announce(notice)
  await ended(world, notice.id)
  desk.announce({ ...world.raise(), state: 'acknowledged' })
  expect(world.deliveries(notice.id).map(({ channel: name }) => name)).toEqual(['inbox', 'text-file'])
  desk.announce({ ...world.raise(), state: 'new' })
  await ended(world, notice.id)
  expect(channel.sent).toHaveLength(2)
})

test('the desktop shows a title and one sentence, when it is there and wanted', async () => {
  const shown: object[] = []
  const world = deliveryWorld()
  const desk = world.open({ notify: async notification => shown.push(notification) > 0 })
  const notice = world.raise({ summary: 'One month\ncould not be read.' })
  desk.announce(notice)
  await ended(world, notice.id)
  expect(shown).toEqual([
    { notice: notice.id, title: 'Manual Review Required: DataCollector', body: 'One month could not be read.' },
  ])
  expect(world.deliveries(notice.id).at(-1)).toMatchObject({ channel: 'desktop', state: 'delivered' })

  world.settings = { ...world.settings, desktopNotifications: false }
  desk.announce(world.raise({ agent: 'DataLoader' }))
  await desk.close()
  expect(shown).toHaveLength(1)
  expect((await desk.listChannels())[2]).toMatchObject({ channel: 'desktop', state: 'off' })
})
