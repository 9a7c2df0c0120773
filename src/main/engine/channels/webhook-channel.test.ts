import { expect, test } from 'vitest'
import { RetryLater } from '../../pipeline/retry.ts'
import { failureOf } from '../testing/failure-of.ts'
import { startHttpServer } from '../testing/http-server.ts'
import { sampleMessage } from '../testing/messages.ts'
import { CHANNEL_LIMITS } from './channel.ts'
import { retryAfter } from './retry-after.ts'
import { createWebhookChannel, type WebhookChannelOptions } from './webhook-channel.ts'

const never = new AbortController().signal
const now = new Date('2026-02-01T07:00:00Z')

function channelTo(url: string, given: Partial<WebhookChannelOptions> = {}) {
  return createWebhookChannel({ setUp: { url }, token: null, limits: CHANNEL_LIMITS, clock: () => now, ...given })
}

test('a notice is posted as JSON, with the token and an id that stays the same', async () => {
  const server = await startHttpServer()
  const channel = channelTo(`${server.origin}/hooks/moldline?key=1`, { token: 'sesame-42' })
  expect(await channel.send(sampleMessage({ recipient: '127.0.0.1' }), never)).toBe(true)
  const [post] = server.posts
  expect(post).toMatchObject({ method: 'POST', path: '/hooks/moldline?key=1' })
  expect(post?.headers).toMatchObject({
    'content-type': 'application/json',
    authorization: 'Bearer sesame-42',
    'idempotency-key': '7f3c',
  })
  expect(post?.body).toEqual({
    id: '7f3c',
    kind: 'notice',
    notice: 3,
    priority: 'HIGH',
    subject: 'Manual Review Required: DataCollector',
    summary: 'One month could not be read; the data of generation 4 stay.',
    message: sampleMessage().message,
    text: 'Manual Review Required: DataCollector\nOne month could not be read; the data of generation 4 stay.',
  })
})

test('without a token there is no Authorization header, and a test message says that it is one', async () => {
  const server = await startHttpServer()
  await channelTo(server.origin).send(sampleMessage({ notice: null }), never)
  expect(server.posts[0]?.headers.authorization).toBeUndefined()
  expect(server.posts[0]?.body).toMatchObject({ kind: 'test', notice: null })
})

test.each([
  [400, false],
  [401, false],
  [404, false],
  [408, true],
  [500, true],
  [503, true],
])('an answer %d: tried again %s, told with its first words', async (status, transient) => {
  const server = await startHttpServer((_post, response) => {
    response.writeHead(status).end('no\u0007pe\r\n'.repeat(1_000))
  })
  const { failure } = await failureOf(channelTo(server.origin).send(sampleMessage(), never))
  expect(failure).toMatchObject({ code: 'delivery_failed', transient })
  expect(failure.message).toContain(`127.0.0.1:${server.port} answered ${status}: no pe no pe`)
  expect(failure.message.length).toBeLessThan(260)
})

test('429 says when to come back, which replaces the pause of ours', async () => {
  const server = await startHttpServer((_post, response) => {
    response.writeHead(429, { 'retry-after': '120' }).end()
  })
  const error = await failureOf(channelTo(server.origin).send(sampleMessage(), never))
  expect(error).toBeInstanceOf(RetryLater)
  expect(error).toMatchObject({ retryAfterMs: 120_000, failure: { transient: true } })
})

test('Retry-After in seconds or as a date, at most a day, and nothing that cannot be read', () => {
  expect(retryAfter('30', now)).toBe(30_000)
  expect(retryAfter('Sun, 01 Feb 2026 07:01:00 GMT', now)).toBe(60_000)
  expect(retryAfter('Sun, 01 Feb 2026 06:00:00 GMT', now)).toBe(0)
  expect(retryAfter('99999999', now)).toBe(86_400_000)
  expect([retryAfter(null, now), retryAfter('soon', now)]).toEqual([null, null])
})

test('a redirect to another host is not followed, neither notice nor token leaves', async () => {
  const other = await startHttpServer()
  const server = await startHttpServer((_post, response) => {
    response.writeHead(307, { location: `${other.origin}/taken` }).end()
  })
  const error = await failureOf(channelTo(server.origin, { token: 'sesame-42' }).send(sampleMessage(), never))
  expect(error.failure).toMatchObject({ transient: false, message: expect.stringContaining('which nobody set up') })
  expect(other.posts).toEqual([])
})

test('a redirect on the same host keeps what is posted, a circle of them ends', async () => {
  const server = await startHttpServer(({ path }, response) => {
    if (path === '/new') response.end()
    else response.writeHead(308, { location: path === '/circle' ? '/circle' : '/new' }).end()
  })
  expect(await channelTo(`${server.origin}/old`).send(sampleMessage(), never)).toBe(true)
  expect(server.posts.map(({ path }) => path)).toEqual(['/old', '/new'])
  expect(server.posts[1]).toMatchObject({ method: 'POST', body: server.posts[0]?.body })
  const error = await failureOf(channelTo(`${server.origin}/circle`).send(sampleMessage(), never))
  expect(error.failure.transient).toBe(false)
  expect(server.posts).toHaveLength(2 + 4)
})

test('a server that is gone, and one that never answers, may come back', async () => {
  const gone = await startHttpServer()
  await gone.close()
  expect((await failureOf(channelTo(gone.origin).send(sampleMessage(), never))).failure).toMatchObject({
    transient: true,
    message: `127.0.0.1:${gone.port} could not be reached (ECONNREFUSED).`,
  })
  const limits = { ...CHANNEL_LIMITS, totalMs: 50 }
  const silent = await startHttpServer(() => {})
  expect((await failureOf(channelTo(silent.origin, { limits }).send(sampleMessage(), never))).failure).toMatchObject({
    transient: true,
    message: expect.stringContaining('took too long'),
  })
})

test('an endless answer is neither waited for nor kept', async () => {
  const server = await startHttpServer((_post, response) => {
    response.writeHead(500)
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.on('drain', more)
    more()
  })
  const { failure } = await failureOf(channelTo(server.origin).send(sampleMessage(), never))
  expect(failure.message).toMatch(/answered 500: x+…$/)
  const taking = await startHttpServer((_post, response) => {
    response.writeHead(200).write('x')
  })
  expect(await channelTo(taking.origin).send(sampleMessage(), never)).toBe(true)
})

test.each([
  ['http://hooks.plant.example/x', 'sesame-42', 'readable to hooks.plant.example'],
  ['https://user:pass@hooks.plant.example/x', null, 'must not hold a name or password'],
  ['https://hooks.plant.example/x', 'sesame\r\nx-evil: 1', 'characters that a header may not have'],
])('%s with the token %j is refused before anyone is spoken to', async (url, token, reason) => {
  const { failure } = await failureOf(channelTo(url, { token }).send(sampleMessage(), never))
  expect(failure.message).toContain(reason)
  expect(failure.transient).toBe(false)
  expect(JSON.stringify(failure)).not.toMatch(/sesame|pass@|\/x/)
})

test('an answer that repeats address and token is told without what may be a key in them, also where it is cut', async () => {
  const key = 'B0XKEYKEYKEYKEYKEY'
  const token = 'token-no-one-may-see'
  const server = await startHttpServer(({ path, headers }, response) => {
    const said = `Cannot POST ${path}, at http://127.0.0.1${path}: ${key}. `
    response.writeHead(404).end(`${said}${'-'.repeat(190 - said.length)} ${headers.authorization}`)
  })
  const channel = channelTo(`${server.origin}/services/T01/${key}?k=a%2Fb%2Fc`, { token })
  const { failure } = await failureOf(channel.send(sampleMessage(), never))
  expect(failure.message).toContain('answered 404: Cannot POST •••, at http://127.0.0.1•••: •••.')
  expect(failure.message).not.toMatch(/KEYKEY|T01|a%2Fb|token-/)
})
