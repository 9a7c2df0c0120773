/**
 * A WebSocket constructor over message ports.
 *
 * tRPC's client speaks its WebSocket protocol to anything of that shape, so the Electron window (ports) and a browser tab
 * (a real socket) share one client, one reconnect policy and one way to resume subscriptions.
 *
 * @param nextPort resolves to a fresh port each time a connection is opened: at start, and again after the engine process was
 * restarted; a rejection closes the attempt and the client tries again
 */
export function portWebSocket(nextPort: () => Promise<MessagePort>): typeof WebSocket {
  class PortWebSocket extends EventTarget {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readyState: number = PortWebSocket.CONNECTING
    binaryType = 'arraybuffer'
    #port: MessagePort | null = null

    constructor() {
      super()
      // A task later, not a microtask: the client adds its `open` listener after construction.
      setTimeout(() => void this.#open())
    }

    send(data: string): void {
      this.#port?.postMessage(data)
    }

    close(): void {
      this.#port?.close()
      this.#closed()
    }

    async #open(): Promise<void> {
      try {
        const port = await nextPort()
        if (this.readyState === PortWebSocket.CLOSED) return port.close()
        this.#port = port
        port.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }))
        // An event of Electron's ports that the web does not have: the other end is gone.
        port.addEventListener('close', () => this.#closed())
        this.readyState = PortWebSocket.OPEN
        this.dispatchEvent(new Event('open'))
      } catch {
        // The client counts the attempt as failed, shows "connection lost" and asks for another port.
        this.dispatchEvent(new Event('error'))
        this.#closed()
      }
    }

    #closed(): void {
      if (this.readyState === PortWebSocket.CLOSED) return
      this.readyState = PortWebSocket.CLOSED
      this.dispatchEvent(new Event('close'))
    }
  }
  return PortWebSocket as unknown as typeof WebSocket
}
