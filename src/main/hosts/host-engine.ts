import { parseArgs } from 'node:util'
import type { EngineMessage, ShellMessage } from '../../contract/engine-message.ts'
import { EngineFailure } from '../../contract/failure.ts'
import { choosePlace, type PlaceOptions } from './choose-place.ts'
import type { OpenEngine } from './open-engine.ts'
import { servePort, type ServerPort } from './serve-port.ts'

/** The part of Electron's ParentPort that is used. */
export interface ParentPort {
  postMessage(message: EngineMessage): void
  on(
    event: 'message',
    listener: (message: { readonly data: ShellMessage; readonly ports: readonly ServerPort[] }) => void,
  ): unknown
}

export interface HostEngineOptions {
  readonly parent: ParentPort
  /** `--plant`, `--workspace`, `--as`. */
  readonly args: readonly string[]
  readonly surroundings: PlaceOptions
  readonly openEngine: OpenEngine
  readonly onDefect: (error: unknown) => void
  /** Ends the process. */
  readonly exit: (code: number) => void
}

/**
 * Hosts an engine in a process of its own, for the windows of a shell: opens plant and workspace, tells that it is ready, serves
 * each port it is sent, and on `stop` hangs up, closes the engine in order and ends.
 */
export async function hostEngine(options: HostEngineOptions): Promise<void> {
  const { parent, onDefect } = options
  const opening = open(options)
  const connections = new Set<() => void>()

  parent.on('message', ({ data, ports }) => {
    switch (data.kind) {
      case 'port':
        for (const port of ports) void connect(port)
        break
      case 'stop':
        void stop()
        break
      case 'interrupt':
        // Meant for the command line, which runs under the same messages.
        break
      default:
        data satisfies never
    }
  })

  async function connect(port: ServerPort): Promise<void> {
    const engine = await opening
    if (!engine) return port.close()
    const hangUp = servePort(port, { engine, onDefect })
    connections.add(hangUp)
    port.on('close', () => connections.delete(hangUp))
  }

  async function stop(): Promise<void> {
    const engine = await opening
    for (const hangUp of connections) hangUp()
    await engine?.close()
    options.exit(0)
  }

  await opening
}

async function open({ parent, args, surroundings, openEngine }: HostEngineOptions) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { plant: { type: 'string' }, workspace: { type: 'string' }, as: { type: 'string' } },
    })
    const place = await choosePlace(values, surroundings)
    const engine = await openEngine({ place, use: 'console', actor: values.as })
    parent.postMessage({ kind: 'ready', ...place })
    return engine
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    parent.postMessage({ kind: 'failed', failure: error.failure })
    return null
  }
}
