import type { Socket } from 'node:net'
import type { ServerPort } from '../serve-port.ts'

/** A connection that carries one text per line, in both directions. */
export interface LinePort extends ServerPort {
  postMessage(text: string): void
  on(event: 'message', listener: (text: string) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

export interface LinePortLimits {
  /** A longer line hangs up, in characters. */
  readonly maxLength?: number
  /** Whoever leaves more than that unread, in bytes, is hung up on with the next message: a program that was stopped reads nothing. */
  readonly maxUnread?: number
}

/** A socket as a port: JSON has no line break of its own, so a line is a message. Lines that arrive before somebody listens wait. */
export function linePort(
  socket: Socket,
  { maxLength = Infinity, maxUnread = Infinity }: LinePortLimits = {},
): LinePort {
  const waiting: string[] = []
  let listener: ((text: string) => void) | undefined
  // A page of rows comes in many chunks: each is looked through once.
  let begun: string[] = []
  let length = 0
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    for (const [index, piece] of chunk.split('\n').entries()) {
      if (index > 0) {
        waiting.push(begun.join(''))
        begun = []
        length = 0
      }
      begun.push(piece)
      length += piece.length
      if (length > maxLength) {
        socket.destroy()
        return
      }
    }
    deliver()
  })
  // A broken connection is an end like any other; `close` follows.
  socket.on('error', () => socket.destroy())

  function deliver(): void {
    while (waiting.length > 0 && !socket.destroyed) {
      // Who listens may change with what is heard.
      const hear = listener
      if (!hear) return
      hear(waiting.shift() ?? '')
    }
  }

  function on(event: 'message', listener: (text: string) => void): void
  function on(event: 'close', listener: () => void): void
  function on(event: 'message' | 'close', heard: (text: string) => void): void {
    if (event === 'close') return void socket.on('close', () => heard(''))
    listener = heard
    deliver()
  }

  return {
    postMessage(text) {
      if (socket.writableLength > maxUnread) socket.destroy()
      else if (socket.writable) socket.write(`${text}\n`)
    },
    close: () => void socket.end(() => socket.destroy()),
    // A socket flows as soon as it is listened to.
    start: () => {},
    on,
  }
}
