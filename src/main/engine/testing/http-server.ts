import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What was posted. */
export interface ReceivedPost {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

export interface TestHttpServer {
  readonly port: number
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly posts: readonly ReceivedPost[]
  readonly close: () => Promise<void>
}

/** Answers one request; the default takes everything. */
export type Answering = (post: ReceivedPost, response: ServerResponse) => void

/** A real HTTP server on this computer, ended with the test. */
export async function startHttpServer(
  answer: Answering = (_post, response) => void response.end('ok'),
  port = 0,
): Promise<TestHttpServer> {
  const posts: ReceivedPost[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const text = Buffer.concat(chunks).toString('utf8')
      const post: ReceivedPost = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? null : (JSON.parse(text) as unknown),
      }
      posts.push(post)
      answer(post, response)
    })()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const used = (server.address() as AddressInfo).port
  let closing: Promise<void> | undefined
  const close = () =>
    (closing ??= new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    }))
  onTestFinished(close)
  return { port: used, origin: `http://127.0.0.1:${used}`, posts, close }
}
