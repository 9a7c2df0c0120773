import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { UtilityMessage } from './utility-process.ts'

// Loaded before a utility process of the double: `process.parentPort` over the channel Node gives its children.

const received = new Map<number, MessagePort>()

/** A port as a utility process gets it; its other end is in main. */
function receivedPort(number: number): MessagePort {
  const { port1, port2 } = new MessageChannel()
  received.set(number, port1)
  port1.on('message', data => send({ kind: 'port-message', message: { port: number, data } }))
  port1.on('close', () => received.delete(number) && send({ kind: 'port-closed', port: number }))
  return port2
}

function send(message: UtilityMessage): void {
  if (process.connected) process.send?.(message)
}

const parent = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown) => send({ kind: 'message', data, ports: [] }),
})
Object.defineProperty(process, 'parentPort', { value: parent })

process.on('message', (message: UtilityMessage) => {
  switch (message.kind) {
    case 'message':
      return void parent.emit('message', { data: message.data, ports: message.ports.map(receivedPort) })
    case 'port-message':
      return received.get(message.message.port)?.postMessage(message.message.data)
    case 'port-closed':
      return received.get(message.port)?.close()
    default:
      return message satisfies never
  }
})
// A utility process never outlives main.
process.on('disconnect', () => process.exit(1))
