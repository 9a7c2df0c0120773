import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { PortMessage } from './halves.ts'

/** Node's channel stands in for Electron's: the same two ends, moved to another process by passing on what comes out of them. */
export const MessageChannelMain = MessageChannel

/** Ports that left this process, by number. */
export interface Ferry {
  /** Takes a port along; what is posted to its other end goes out from now on. */
  board(port: MessagePort): number
  receive(message: PortMessage): void
  close(port: number): void
  /** The other process is gone, and the ports it had with it. */
  sink(): void
}

export interface FerryOptions {
  readonly post: (message: PortMessage) => void
  readonly onClose: (port: number) => void
}

let newest = 0

export function createFerry({ post, onClose }: FerryOptions): Ferry {
  const aboard = new Map<number, MessagePort>()
  return {
    board(port) {
      const number = ++newest
      aboard.set(number, port)
      port.on('message', data => post({ port: number, data }))
      port.on('close', () => aboard.delete(number) && onClose(number))
      return number
    },
    receive: ({ port, data }) => aboard.get(port)?.postMessage(data),
    close: port => aboard.get(port)?.close(),
    sink: () => aboard.forEach(port => port.close()),
  }
}
