import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { getWSConnectionHandler } from '@trpc/server/adapters/ws'
import type { WebSocket, WebSocketServer } from 'ws'
import type { Engine } from '../../contract/engine.ts'
import { router } from '../../contract/router.ts'

/** Electron's MessagePortMain and Node's worker_threads MessagePort both fit. */
export interface ServerPort {
  postMessage(data: unknown): void
  close(): void
  start(): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

export interface ServePortOptions {
  readonly engine: Engine
  /** A defect while answering; the port goes on. */
  readonly onDefect: (error: unknown) => void
}

const OPEN = 1
const CLOSED = 3
const MAX_BATCH = 50

/**
 * Serves the router to one connected port, in tRPC's WebSocket protocol: the port is dressed up as the socket that protocol
 * expects, so that a window and a browser tab share client, reconnection and subscriptions.
 *
 * @returns Hangs up: the window sees the end of its connection and asks for another port.
 */
export function servePort(port: ServerPort, { engine, onDefect }: ServePortOptions): () => void {
  const socket = Object.assign(new EventEmitter(), {
    readyState: OPEN,
    send: (data: string) => socket.readyState === OPEN && port.postMessage(data),
    close: hangUp,
    terminate: hangUp,
  })

  function hangUp(): void {
    port.close()
    closed()
  }

  function closed(): void {
    if (socket.readyState === CLOSED) return
    socket.readyState = CLOSED
    socket.emit('close')
  }

  const connect = getWSConnectionHandler({
    router,
    createContext: () => ({ engine }),
    maxBatchSize: MAX_BATCH,
    onError: ({ error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') onDefect(error.cause ?? error)
    },
    // Asked for by the types, used by none of what a single connection needs.
    wss: undefined as unknown as WebSocketServer,
  })
  connect(socket as unknown as WebSocket, { url: '/', headers: {} } as IncomingMessage)

  port.on('message', message => {
    const data = payload(message)
    // The protocol is text; anything else comes from no client of ours.
    if (typeof data === 'string') socket.emit('message', Buffer.from(data), false)
    else hangUp()
  })
  port.on('close', closed)
  port.start()
  return hangUp
}

/** Electron wraps what was sent in an event, Node hands it over bare. */
function payload(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message ? message.data : message
}
