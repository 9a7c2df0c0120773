import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '../../../contract/router.ts'
import type { LinePort } from './line-port.ts'

/** The part of the router's protocol (tRPC's over WebSocket) that an answer uses. */
interface RouterMessage {
  readonly id?: number | null
  readonly error?: unknown
  readonly result?: { readonly type: 'started' | 'data' | 'stopped'; readonly data?: unknown }
}

/** Told when the connection ends, beside everything that was still going on. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/**
 * Speaks the router's protocol over one connection and no other: where a window connects again, a command says that its owner has gone.
 */
export function portLink(port: LinePort): TRPCLink<AppRouter> {
  const asked = new Map<number, { readonly receive: (message: RouterMessage) => void; readonly lose: () => void }>()
  let isLost = false
  let lastId = 0
  port.on('message', line => {
    const message = JSON.parse(line) as RouterMessage
    if (typeof message.id === 'number') asked.get(message.id)?.receive(message)
  })
  port.on('close', () => {
    isLost = true
    for (const { lose } of asked.values()) lose()
  })

  return () =>
    ({ op: { type, path, input } }) =>
      observable(observer => {
        const id = ++lastId
        const lose = () => observer.error(TRPCClientError.from(new ConnectionLost('The connection was lost')))
        if (isLost) return lose()
        asked.set(id, { receive, lose })
        port.postMessage(JSON.stringify({ id, method: type, params: { path, input } }))

        function receive({ error, result }: RouterMessage): void {
          if (error) observer.error(TRPCClientError.from({ error } as Parameters<typeof TRPCClientError.from>[0]))
          else if (result?.type === 'data') {
            observer.next({ result: { type: 'data', data: result.data } })
            if (type !== 'subscription') observer.complete()
          } else if (result?.type === 'stopped') observer.complete()
        }

        return () => {
          asked.delete(id)
          if (type === 'subscription' && !isLost) port.postMessage(JSON.stringify({ id, method: 'subscription.stop' }))
        }
      })
}
