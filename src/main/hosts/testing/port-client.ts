import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client'
import { onTestFinished } from 'vitest'
import type { AppRouter } from '../../../contract/router.ts'

/**
 * The API client over message ports, as a window has it: a socket whose every connection is a fresh port. The window's own
 * version of it belongs to the renderer; this one speaks for hosts' tests.
 *
 * @param deliver Hands the far end to the host.
 */
export function portClient(deliver: (port: NodePort) => void) {
  class PortSocket extends EventTarget {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readyState: number = PortSocket.CONNECTING
    readonly #port: NodePort

    constructor() {
      super()
      const { port1, port2 } = new MessageChannel()
      this.#port = port2
      port2.on('message', (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data })))
      port2.on('close', () => {
        this.readyState = PortSocket.CLOSED
        this.dispatchEvent(new Event('close'))
      })
      setTimeout(() => {
        deliver(port1)
        this.readyState = PortSocket.OPEN
        this.dispatchEvent(new Event('open'))
      })
    }

    send(data: string): void {
      this.#port.postMessage(data)
    }

    close(): void {
      this.#port.close()
    }
  }

  const socket = createWSClient({
    url: 'ws://engine',
    retryDelayMs: () => 1,
    WebSocket: PortSocket as unknown as typeof WebSocket,
  })
  onTestFinished(() => socket.close())
  return createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] })
}
