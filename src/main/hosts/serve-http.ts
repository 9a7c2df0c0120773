import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer } from 'ws'
import type { Engine } from '../../contract/engine.ts'
import { router } from '../../contract/router.ts'
import { admitRequest, requestUrl } from './admit-request.ts'
import { answerRequest } from './answer-request.ts'
import { createSessions } from './sessions.ts'

export interface HttpHostOptions {
  readonly engine: Engine
  /** Folder of the built window. */
  readonly renderer: string
  /** 0 takes a free one. */
  readonly port?: number
  /** A link was used and does not work again. */
  readonly onLinkUsed?: () => void
  /** A defect while answering; the host goes on. */
  readonly onDefect: (error: unknown) => void
}

export interface HttpHost {
  readonly port: number
  /** A fresh address that opens the console once. */
  newLink(): string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
/** A request to the engine is small: a decision with its reason, at most some settings. In bytes. */
const MAX_MESSAGE = 1024 * 1024
const MAX_BATCH = 50

/**
 * Serves the console to browsers of this computer (design 2): loopback only, let in by a one-time link, Host and Origin checked
 * on every request and on the WebSocket.
 */
export async function serveHttp(options: HttpHostOptions): Promise<HttpHost> {
  const sessions = createSessions()
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const gate = { authority: `${LOOPBACK}:${port}`, sessions }

  server.on('request', (request, response) => {
    const { renderer, onLinkUsed = () => {} } = options
    answerRequest(request, response, { ...gate, renderer, onLinkUsed }).catch((error: unknown) => {
      options.onDefect(error)
      response.destroy()
    })
  })

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false })
  const protocol = applyWSSHandler({
    wss: sockets,
    router,
    createContext: () => ({ engine: options.engine }),
    keepAlive: { enabled: true },
    maxBatchSize: MAX_BATCH,
    onError: ({ error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') options.onDefect(error.cause ?? error)
    },
  })
  server.on('upgrade', (request, socket, head) => {
    if (requestUrl(request.url)?.pathname !== '/api') return refuse(socket, '404 Not Found')
    // A page always names its origin when it opens a WebSocket; whoever names none is no page of ours.
    if (request.headers.origin === undefined) return refuse(socket, '403 Forbidden')
    const { kind } = admitRequest(request, gate)
    if (kind !== 'session') return refuse(socket, kind === 'foreign' ? '403 Forbidden' : '401 Unauthorized')
    sockets.handleUpgrade(request, socket, head, client => sockets.emit('connection', client, request))
  })

  return {
    port,
    newLink: () => `http://${gate.authority}/?token=${sessions.newToken()}`,
    async close() {
      protocol.broadcastReconnectNotification()
      for (const client of sockets.clients) client.terminate()
      sockets.close()
      server.closeAllConnections()
      await new Promise<void>(done => server.close(() => done()))
    },
  }
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed)
      listening()
    })
  })
  return (server.address() as AddressInfo).port
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
