import { ENGINE_PORT_ANSWER } from '../../../contract/channels.ts'
import type { EnginePortAnswer, ShellBridge } from '../../../contract/shell-bridge.ts'

declare global {
  interface Window {
    readonly moldline?: ShellBridge
  }
}

/** How to ask, and what tests replace: the bridge, the ids and the patience. */
export interface EnginePortOptions {
  readonly bridge: Pick<ShellBridge, 'requestEnginePort'>
  /** A fresh id for each request. */
  readonly newRequestId?: () => string
  /** How long main may take; it waits itself until the engine is ready. In milliseconds. */
  readonly timeoutMs?: number
}

/**
 * Asks the shell for a fresh port to the engine. Only the answer to this very request counts, and only when it comes from this window;
 * anything else that is posted here is left alone.
 *
 * @throws Error when no answer comes in time
 */
export function requestEnginePort(options: EnginePortOptions): Promise<MessagePort> {
  const { bridge, newRequestId = () => crypto.randomUUID(), timeoutMs = 30_000 } = options
  const requestId = newRequestId()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      window.removeEventListener('message', receive)
      reject(new Error('The engine did not answer the request for a port.'))
    }, timeoutMs)

    function receive(event: MessageEvent<unknown>): void {
      const [port] = event.ports
      if (event.source !== window || !port || !isAnswer(event.data, requestId)) return
      clearTimeout(timer)
      window.removeEventListener('message', receive)
      resolve(port)
    }

    window.addEventListener('message', receive)
    bridge.requestEnginePort(requestId)
  })
}

function isAnswer(data: unknown, requestId: string): boolean {
  if (typeof data !== 'object' || data === null) return false
  const { channel, requestId: answered } = data as Partial<EnginePortAnswer>
  return channel === ENGINE_PORT_ANSWER && answered === requestId
}
