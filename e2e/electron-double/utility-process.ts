import type { ForkOptions, UtilityProcess } from 'electron'
import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import type { PortMessage } from './halves.ts'
import { createFerry, type Ferry } from './ports.ts'
import { strict } from './strict.ts'

/** Between main and a utility process. */
export type UtilityMessage =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port-message'; readonly message: PortMessage }
  | { readonly kind: 'port-closed'; readonly port: number }

const parentPort = fileURLToPath(new URL('parent-port.ts', import.meta.url))

/** A utility process is a real process: Node runs the built program, with a `process.parentPort` as Electron gives it. */
class UtilityDouble
  extends EventEmitter
  implements Pick<UtilityProcess, 'postMessage' | 'kill' | 'pid' | 'stdout' | 'stderr'>
{
  readonly #child: ChildProcess
  readonly #ferry: Ferry
  pid: number | undefined

  constructor(entry: string, args: readonly string[], { stdio = 'inherit' }: ForkOptions) {
    super()
    const streams = stdio === 'pipe' ? 'pipe' : 'inherit'
    this.#child = fork(entry, args, {
      execArgv: ['--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', streams, streams, 'ipc'],
    })
    this.pid = this.#child.pid
    this.#ferry = createFerry({
      post: message => this.#send({ kind: 'port-message', message }),
      onClose: port => this.#send({ kind: 'port-closed', port }),
    })
    this.#child.on('message', (message: UtilityMessage) => this.#receive(message))
    this.#child.on('exit', code => {
      this.pid = undefined
      this.#ferry.sink()
      // What was killed by a signal has no code of its own.
      this.emit('exit', code ?? 137)
    })
  }

  get stdout() {
    return this.#child.stdout
  }

  get stderr() {
    return this.#child.stderr
  }

  postMessage(data: unknown, ports: readonly object[] = []): void {
    const numbers = ports.map(port => this.#ferry.board(port as MessagePort))
    this.#send({ kind: 'message', data, ports: numbers })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #receive(message: UtilityMessage): void {
    if (message.kind === 'message') this.emit('message', message.data)
    else if (message.kind === 'port-message') this.#ferry.receive(message.message)
    else this.#ferry.close(message.port)
  }

  #send(message: UtilityMessage): void {
    if (this.#child.connected) this.#child.send(message, undefined, undefined, () => {})
  }
}

/** The engine process, newest last; a test kills it. */
export const utilities: UtilityDouble[] = []

export const utilityProcess = strict('utilityProcess', {
  fork(entry: string, args: readonly string[] = [], options: ForkOptions = {}) {
    const started = new UtilityDouble(entry, args, options)
    utilities.push(started)
    return strict('UtilityProcess', started)
  },
})
