import { MessageChannel } from 'node:worker_threads'
import type { MessagePortMain } from 'electron'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { ENGINE_PORT_ANSWER, ENGINE_PORT_REQUEST } from '../../contract/channels.ts'
import { answerPortRequests } from './port-requests.ts'
import { ipcMain, reset, WebContentsDouble } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

/** Port requests over an engine whose ports the test hands out. */
function asking() {
  const logged: string[] = []
  const waiting: ((port: MessagePortMain) => void)[] = []
  const closed: number[] = []
  answerPortRequests({
    engine: { connect: () => new Promise(answer => waiting.push(answer)) },
    origins: ['app://console'],
    log: text => logged.push(text),
  })
  const window = new WebContentsDouble()
  const ask = (requestId: unknown, from: object = {}) =>
    ipcMain.emit(ENGINE_PORT_REQUEST, { sender: window, senderFrame: window.mainFrame, ...from }, requestId)
  /** The engine answers the waiting request with this number. */
  async function hand(index: number): Promise<void> {
    const { port1, port2 } = new MessageChannel()
    port1.on('close', () => closed.push(index))
    onTestFinished(() => port1.close())
    waiting[index]?.(port2 as unknown as MessagePortMain)
    await Promise.resolve()
  }
  return { window, ask, hand, logged, closed, waiting }
}

test('the main frame of our own window gets a fresh port for its request', async () => {
  const { window, ask, hand } = asking()
  ask('first')
  await hand(0)
  ask('second')
  await hand(1)
  expect(window.sent.map(({ channel, message }) => [channel, message])).toEqual([
    [ENGINE_PORT_ANSWER, { channel: ENGINE_PORT_ANSWER, requestId: 'first' }],
    [ENGINE_PORT_ANSWER, { channel: ENGINE_PORT_ANSWER, requestId: 'second' }],
  ])
  expect(window.sent[0]?.ports).toHaveLength(1)
  expect(window.sent[0]?.ports[0]).not.toBe(window.sent[1]?.ports[0])
})

test.each([
  ['another frame of the window', { senderFrame: { origin: 'app://console', url: 'app://console/frame' } }],
  ['a frame that is gone', { senderFrame: null }],
])('%s gets nothing', (_, from) => {
  const { ask, waiting, logged } = asking()
  ask('id', from)
  expect(waiting).toEqual([])
  expect(logged.join('')).toContain('refused')
})

test.each(['https://evil.example', 'app://other', 'null', 'file://'])('a page of %s gets nothing', origin => {
  const { ask, waiting } = asking()
  const stranger = new WebContentsDouble()
  Object.assign(stranger.mainFrame, { origin })
  ask('id', { sender: stranger, senderFrame: stranger.mainFrame })
  expect(waiting).toEqual([])
})

test.each([undefined, null, 7, '', {}, 'x'.repeat(65)])('%j is no request id', requestId => {
  const { ask, waiting } = asking()
  ask(requestId)
  expect(waiting).toEqual([])
})

test('only the latest request of a window is answered; the other port is closed', async () => {
  const { window, ask, hand, closed } = asking()
  ask('first')
  ask('second')
  await hand(0)
  await hand(1)
  expect(window.sent.map(({ message }) => message)).toEqual([{ channel: ENGINE_PORT_ANSWER, requestId: 'second' }])
  await vi.waitUntil(() => closed.length > 0)
  expect(closed).toEqual([0])
})

test('a window that closed or navigated meanwhile gets nothing', async () => {
  const { window, ask, hand, closed } = asking()
  ask('first')
  Object.assign(window.mainFrame, { origin: 'https://evil.example' })
  await hand(0)
  Object.assign(window.mainFrame, { origin: 'app://console' })
  ask('second')
  window.destroyed = true
  await hand(1)
  await vi.waitUntil(() => closed.length === 2)
  expect(window.sent).toEqual([])
})
