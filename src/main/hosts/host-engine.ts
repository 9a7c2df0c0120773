import { parseArgs } from 'node:util'
import type { EngineMessage, ShellMessage } from '../../contract/engine-message.ts'
import { EngineFailure } from '../../contract/failure.ts'
import { choosePlace, recentPlantsFile, type PlaceOptions } from './choose-place.ts'
import type { OpenEngine } from './open-engine.ts'
import { readRecentPlants } from './recent-plants.ts'
import { servePort, type ServerPort } from './serve-port.ts'
import { createShellLink, type ShellLink } from './shell-link.ts'
import { tellBadge } from './tell-badge.ts'

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
 * each port it is sent, tells how many notices are unread, and on `stop` hangs up, closes the engine in order and ends.
 */
export async function hostEngine(options: HostEngineOptions): Promise<void> {
  const { parent, onDefect } = options
  const link = createShellLink({ post: message => parent.postMessage(message) })
  const opening = open(options, link)
  const connections = new Set<() => void>()
  let isStopping = false
  let endBadge = (): void => {}

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
      case 'answer':
        link.receive(data.id, data.answer)
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
    isStopping = true
    const engine = await opening
    endBadge()
    for (const hangUp of connections) hangUp()
    await engine?.close()
    options.exit(0)
  }

  const opened = await opening
  if (opened && !isStopping)
    endBadge = tellBadge({ engine: opened, tell: unread => parent.postMessage({ kind: 'badge', unread }), onDefect })
}

async function open({ parent, args, surroundings, openEngine }: HostEngineOptions, { ask }: ShellLink) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { plant: { type: 'string' }, workspace: { type: 'string' }, as: { type: 'string' } },
    })
    const place = await choosePlace(values, surroundings)
    const engine = await openEngine({ place, use: 'console', actor: values.as, askShell: ask })
    await tellRecentPlants(parent, surroundings)
    parent.postMessage({ kind: 'ready', ...place })
    return engine
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    await tellRecentPlants(parent, surroundings)
    parent.postMessage({ kind: 'failed', failure: error.failure })
    return null
  }
}

/** After opening, because that puts the plant at the head of the list. */
async function tellRecentPlants(parent: ParentPort, surroundings: PlaceOptions): Promise<void> {
  const recent = await readRecentPlants(recentPlantsFile(surroundings))
  parent.postMessage({ kind: 'recent-plants', plants: [...new Set(recent.map(({ plant }) => plant))] })
}
