import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { AppRouter } from '../../contract/router.ts'
import { UPLOAD_CHUNK_BYTES } from '../../contract/upload.ts'
import { sampleStatus } from './testing/sample-values.ts'
import { servedConsole } from './testing/served-console.ts'

test('the link lets in once: it becomes a session, and the address keeps no token', async () => {
  const { host, ask, used } = await servedConsole()
  const { search } = new URL(host.newLink())
  const first = await ask(`/${search}`)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  expect(first.headers['set-cookie']).toEqual([
    expect.stringMatching(/^moldline-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
  ])
  expect(used()).toBe(1)

  const again = await ask(`/${search}`)
  expect(again.status).toBe(401)
  expect(again.headers['set-cookie']).toBeUndefined()
  expect(used()).toBe(1)

  const [cookie = ''] = first.headers['set-cookie']?.[0]?.split(';') ?? []
  expect((await ask('/', { headers: { cookie } })).status).toBe(200)
  // Opened again by whoever is in already: no token stays in the address bar.
  expect((await ask(`/${search}`, { headers: { cookie } })).headers.location).toBe('/')
})

test('looking at a link with HEAD does not use it up', async () => {
  const { host, ask } = await servedConsole()
  const { search } = new URL(host.newLink())
  expect((await ask(`/${search}`, { method: 'HEAD' })).status).toBe(401)
  expect((await ask(`/${search}`)).status).toBe(303)
})

test.each(['/', '/index.html', '/assets/a.js', '/nothing.js', '/?token=', '/?token=guess', '/api'])(
  'without a session %s is refused and says how to get in',
  async path => {
    const { ask } = await servedConsole()
    const { status, body, headers } = await ask(path)
    expect(status).toBe(401)
    expect(body).toContain('moldline serve')
    expect(headers['set-cookie']).toBeUndefined()
  },
)

test('a session of one console opens no other one', async () => {
  const [one, other] = [await servedConsole(), await servedConsole()]
  const { cookie } = await one.enter()
  expect((await other.ask('/', { headers: { cookie } })).status).toBe(401)
  const renamed = cookie.replace(/^moldline-\d+/, `moldline-${other.host.port}`)
  expect((await other.ask('/', { headers: { cookie: renamed } })).status).toBe(401)
})

test.each([
  ['another host, as after DNS rebinding', { host: 'evil.example:80' }],
  ['localhost instead of the address', { host: 'localhost' }],
  ['another page as origin', { origin: 'http://evil.example' }],
  ['another local server as origin', { origin: 'http://127.0.0.1:1' }],
  ['an opaque origin', { origin: 'null' }],
  ['the same host over https', { origin: 'https://127.0.0.1' }],
])('with a session, %s is refused', async (_, headers) => {
  const { ask, enter, host } = await servedConsole()
  const session = await enter()
  expect((await ask('/', { headers: { ...session, ...headers } })).status).toBe(403)
  const { search } = new URL(host.newLink())
  expect((await ask(`/${search}`, { headers })).status).toBe(403)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async method => {
  const { ask, enter } = await servedConsole()
  const answer = await ask('/', { method, headers: await enter() })
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('GET, HEAD')
})

test.each([
  '/../secret.js',
  '/assets/../../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/..\\secret.js',
  '/assets/%2e%2e/%2e%2e/secret.js',
  '//../secret.js',
  '/assets',
  '/assets/',
  '/./index.htm',
])('no way out of the window folder: %s', async path => {
  const { ask, enter, defects } = await servedConsole()
  const { status, body } = await ask(path, { headers: await enter() })
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
  expect(defects).toEqual([])
})

test.each([
  ['GET http://[ HTTP/1.1', ''],
  ['GET //[ HTTP/1.1', ''],
  [
    'GET //[ HTTP/1.1',
    'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: a\r\n',
  ],
  ['nonsense', ''],
])('a request line that is no address does not end the host: %s', async (line, more) => {
  const { host, ask, enter, defects } = await servedConsole()
  const headers = await enter()
  const socket = connect(host.port, '127.0.0.1')
  socket.write(`${line}\r\nhost: 127.0.0.1:${host.port}\r\ncookie: ${headers.cookie}\r\n${more}\r\n`)
  const answer = Buffer.concat(await once(socket, 'data')).toString()
  socket.destroy()
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
  expect((await ask('/', { headers })).status).toBe(200)
  expect(defects).toEqual([])
})

test('every answer has a nonce of its own, the same in policy and page, and the headers of design 7', async () => {
  const { ask, enter, host } = await servedConsole()
  const headers = await enter()
  const nonces = new Set<string>()
  for (let time = 0; time < 3; time++) {
    const answer = await ask('/', { headers })
    const policy = answer.headers['content-security-policy'] as string
    const nonce = /script-src 'self' 'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? ''
    expect(answer.body).toBe(`<script nonce="${nonce}" src="/assets/a.js"></script>`)
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port};`)
    expect(policy).not.toContain('unsafe')
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
  for (const path of ['/', '/assets/a.js', '/nothing.js']) {
    expect((await ask(path, { headers })).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('files come with their type, HEAD without a body', async () => {
  const { ask, enter } = await servedConsole()
  const headers = await enter()
  expect(await ask('/assets/a.js', { headers })).toMatchObject({
    status: 200,
    body: 'window.a = 1',
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-length': '12' },
  })
  expect(await ask('/assets/a.js', { method: 'HEAD', headers })).toMatchObject({ status: 200, body: '' })
})

test('the WebSocket opens with session and origin, and carries the API', async () => {
  const { host, origin, enter } = await servedConsole({ status: async () => sampleStatus() })
  const headers = { ...(await enter()), origin }
  class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers })
    }
  }
  const socket = createWSClient({
    url: `ws://127.0.0.1:${host.port}/api`,
    WebSocket: BrowserSocket as unknown as typeof globalThis.WebSocket,
  })
  onTestFinished(() => socket.close())
  const api = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] })
  expect(await api.status.query()).toEqual(sampleStatus())
})

test('the WebSocket is refused to strangers, foreign pages and other paths', async () => {
  const { origin, enter, knock } = await servedConsole()
  const session = await enter()
  expect(await knock({ origin })).toBe(401)
  expect(await knock({ ...session })).toBe(403)
  expect(await knock({ ...session, origin: 'http://evil.example' })).toBe(403)
  expect(await knock({ ...session, origin: 'http://127.0.0.1:1' })).toBe(403)
  expect(await knock({ ...session, origin, host: 'evil.example' })).toBe(403)
  expect(await knock({ ...session, origin }, '/')).toBe(404)
  expect(await knock({ ...session, origin }, '/api/../api')).toBe('open')
  expect(await knock({ ...session, origin })).toBe('open')
})

test('a token does not open the WebSocket', async () => {
  const { host, origin, knock } = await servedConsole()
  const { search } = new URL(host.newLink())
  expect(await knock({ origin }, `/api${search}`)).toBe(401)
})

test('a message beyond the limit ends its connection, not the host', async () => {
  const { host, origin, enter, ask } = await servedConsole()
  const headers = { ...(await enter()), origin }
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/api`, { headers })
  await once(socket, 'open')
  socket.send('x'.repeat(1024 * 1024 + 1))
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(1009)
  expect((await ask('/', { headers })).status).toBe(200)
})

test('uploads come through the WebSocket: the largest piece passes, what could be a path or a folder is refused before the engine', async () => {
  const reached: unknown[] = []
  const reach = async (input: unknown) => {
    reached.push(input)
    throw new Error('enough')
  }
  const { host, origin, enter } = await servedConsole({
    beginUpload: reach,
    addToUpload: reach,
    recogniseUpload: reach,
    copyUpload: reach,
    correctionList: reach,
    openTableExport: reach,
    openSourceCell: reach,
  })
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/api`, { headers: { ...(await enter()), origin } })
  onTestFinished(() => socket.close())
  await once(socket, 'open')
  async function call(path: string, input: unknown): Promise<string> {
    socket.send(JSON.stringify({ id: 1, method: 'mutation', params: { path, input } }))
    const [data] = (await once(socket, 'message')) as [Buffer]
    const { error } = JSON.parse(data.toString()) as { readonly error?: { readonly data: { readonly code: string } } }
    return error?.data.code ?? 'answered'
  }
  const upload = 'a'.repeat(32)
  const bytes = Buffer.alloc(UPLOAD_CHUNK_BYTES).toString('base64')
  expect(await call('sources.addToUpload', { upload, offset: 0, bytes })).toBe('INTERNAL_SERVER_ERROR')
  expect(reached).toEqual([{ upload, offset: 0, bytes }])
  for (const [path, input] of [
    ['sources.addToUpload', { upload, offset: 0, bytes: `${bytes}AAAA` }],
    ['sources.addToUpload', { upload: '../../x', offset: 0, bytes: 'AAAA' }],
    ['sources.addToUpload', { upload, offset: -1, bytes: 'AAAA' }],
    ['sources.addToUpload', { upload, offset: 0, bytes: '§' }],
    ['sources.beginUpload', { name: '../a.xlsx', size: 1 }],
    ['sources.beginUpload', { name: String.raw`C:\a.xlsx`, size: 1 }],
    ['sources.beginUpload', { name: '..', size: 1 }],
    ['sources.beginUpload', { name: 'a\u0000.xlsx', size: 1 }],
    ['sources.beginUpload', { name: 'a.xlsx', size: -1 }],
    ['sources.recogniseUpload', { upload: `${upload}/..` }],
    ['sources.copyUpload', { upload, path: 'a', replaces: 'what was there' }],
    ['sources.correctionList', { path: null, folder: '/etc' }],
  ] as const) {
    expect([path, input, await call(path, input)]).toEqual([path, input, 'BAD_REQUEST'])
  }
  expect(reached).toHaveLength(1)
})

test('it listens on loopback only', async () => {
  const { host } = await servedConsole()
  const others = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  // On a machine without a network there is nobody to refuse.
  for (const { address } of others) {
    const socket = connect(host.port, address)
    const [error] = (await once(socket, 'error')) as [Error & { code?: string }]
    expect(error.code).toBe('ECONNREFUSED')
  }
  expect(new URL(host.newLink()).hostname).toBe('127.0.0.1')
})

test('closing ends connections that are open', async () => {
  const { host, origin, enter } = await servedConsole()
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/api`, { headers: { ...(await enter()), origin } })
  await once(socket, 'open')
  const closed = once(socket, 'close')
  await host.close()
  await closed
  expect(socket.readyState).toBe(WebSocket.CLOSED)
})
