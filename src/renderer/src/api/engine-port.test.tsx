import { createTRPCClient, createWSClient, wsLink } from '@trpc/client'
import { expect, onTestFinished, test } from 'vitest'
import { ENGINE_PORT_ANSWER } from '../../../contract/channels.ts'
import type { AppRouter } from '../../../contract/router.ts'
import { requestEnginePort } from './engine-port.ts'
import { portWebSocket } from './port-socket.ts'

/** Answers as the preload does: a message of this window, with the port beside it. */
function answer(requestId: string, port: MessagePort, channel: string = ENGINE_PORT_ANSWER): void {
  window.postMessage({ channel, requestId }, location.origin, [port])
}

test('the answer to this very request is taken, any other is left alone', async () => {
  const { port1, port2 } = new MessageChannel()
  const asked: string[] = []
  const port = requestEnginePort({
    bridge: { requestEnginePort: id => void asked.push(id) },
    newRequestId: () => 'mine',
  })
  expect(asked).toEqual(['mine'])
  answer('of another', new MessageChannel().port1)
  answer('mine', new MessageChannel().port1, 'another channel')
  window.postMessage({ channel: ENGINE_PORT_ANSWER, requestId: 'mine' }, location.origin)
  answer('mine', port1)
  const received = await port
  port2.onmessage = event => port2.postMessage(`${event.data} heard`)
  const echo = new Promise(resolve => (received.onmessage = event => resolve(event.data)))
  received.postMessage('hello')
  expect(await echo).toBe('hello heard')
})

test('a frame inside the window cannot hand in a port', async () => {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  const asked = requestEnginePort({
    bridge: { requestEnginePort: () => {} },
    newRequestId: () => 'mine',
    timeoutMs: 200,
  })
  const script = frame.contentDocument?.createElement('script')
  if (!script) throw new Error('the frame has a document')
  script.textContent = `parent.postMessage({ channel: '${ENGINE_PORT_ANSWER}', requestId: 'mine' }, '*', [new MessageChannel().port1])`
  frame.contentDocument?.body.append(script)
  await expect(asked).rejects.toThrow('did not answer')
})

test('each request has an id of its own', () => {
  const asked = new Set<string>()
  const bridge = { requestEnginePort: (id: string) => void asked.add(id) }
  for (let count = 0; count < 5; count += 1) requestEnginePort({ bridge, timeoutMs: 1 }).catch(() => {})
  expect(asked.size).toBe(5)
})

/** An engine at the other end of a port that knows one answer. */
function serveStatus(port: MessagePort, plant: string): void {
  port.onmessage = ({ data }) => {
    const { id } = JSON.parse(String(data)) as { readonly id: number }
    port.postMessage(JSON.stringify({ id, result: { type: 'data', data: { plant } } }))
  }
}

test('the client speaks over ports, asks for a new one when its port closes, and again when none comes', async () => {
  const events: string[] = []
  let attempts = 0
  const ports: MessagePort[] = []
  const nextPort = () => {
    attempts += 1
    if (attempts === 2) return Promise.reject(new Error('no answer'))
    const { port1, port2 } = new MessageChannel()
    serveStatus(port2, `engine ${attempts}`)
    ports.push(port1)
    return Promise.resolve(port1)
  }
  const client = createWSClient({
    url: 'ws://engine',
    WebSocket: portWebSocket(nextPort),
    retryDelayMs: () => 1,
    onOpen: () => void events.push('open'),
    onClose: () => void events.push('close'),
  })
  onTestFinished(() => client.close())
  const api = createTRPCClient<AppRouter>({ links: [wsLink({ client })] })

  expect(await api.status.query()).toEqual({ plant: 'engine 1' })
  // As Electron says it; the web's ports have no such event.
  ports[0]?.dispatchEvent(new Event('close'))
  await expect.poll(() => events.at(-1)).toBe('open')
  expect(events).toEqual(['open', 'close', 'close', 'open'])
  expect(await api.status.query()).toEqual({ plant: 'engine 3' })
  expect(attempts).toBe(3)
})
