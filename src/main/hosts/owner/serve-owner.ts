import { createHash, timingSafeEqual } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../../../contract/engine.ts'
import type { OwnerEndpoint } from '../../storage/workspace/ownership.ts'
import { servePort } from '../serve-port.ts'
import { Greeting, readLine, type Answer } from './greeting.ts'
import { trackCalls } from './track-calls.ts'
import { linePort, type LinePort } from './line-port.ts'

export interface ServeOwnerOptions {
  readonly engine: Engine
  /** The workspace folder; a socket elsewhere gets a private folder. */
  readonly workspace: string
  /** Of this Moldline; others must have the same. */
  readonly version: string
  readonly onDefect: (error: unknown) => void
  /** How long somebody may take to greet, and to hang up after the last answer, in milliseconds. */
  readonly graceMs?: number
  /** How much somebody may leave unread, in bytes. */
  readonly maxUnread?: number
}

export interface OwnerHost {
  /** Lets nobody in any more. */
  refuse(): void
  /** Waits until those who are in have hung up, or ask for nothing more: what they asked, and the runs they started, have ended. */
  settle(): Promise<void>
  /** Refuses whatever is asked from now on. */
  refuseCalls(): void
  /** Gives those who are in a moment to read the last answer, then hangs up. */
  hangUp(): Promise<void>
}

/** A request is small: a decision with its reason, at most some settings. In characters. */
const MAX_LINE = 1024 * 1024
/** Some pages of rows; a command that was stopped in the middle must not fill the owner's memory with what happens meanwhile. */
const MAX_UNREAD = 64 * 1024 * 1024

/**
 * Takes writing commands of other processes for the owner of a workspace (design 2): a local socket for this user alone, entered
 * with the token from `owner.json`, over which the one router is served. What a killed owner left behind at the path is replaced:
 * only the holder of the lock comes here.
 */
export async function serveOwner(endpoint: OwnerEndpoint, options: ServeOwnerOptions): Promise<OwnerHost> {
  const { workspace, version, onDefect, graceMs = 2_000, maxUnread = MAX_UNREAD } = options
  const calls = trackCalls(options.engine)
  const { engine } = calls
  const server = createServer({ allowHalfOpen: false })
  const connections = new Set<Socket>()

  server.on('connection', socket => {
    connections.add(socket)
    socket.on('close', () => connections.delete(socket))
    const port = linePort(socket, { maxLength: MAX_LINE, maxUnread })
    const impatience = setTimeout(() => socket.destroy(), graceMs)
    socket.on('close', () => clearTimeout(impatience))
    port.on('message', line => {
      clearTimeout(impatience)
      const kind = judge(readLine(Greeting, line), { token: endpoint.token, version })
      answer(port, { kind, moldline: version })
      if (kind === 'welcome') servePort(port, { engine, onDefect })
      else {
        // One guess a connection.
        port.on('message', () => {})
        port.close()
      }
    })
  })
  await listen(server, endpoint.path, workspace)
  // One who cannot be let in, e.g. for want of a handle, is not the end of the owner.
  server.on('error', onDefect)

  return {
    refuse() {
      server.close()
      removeSocket(endpoint.path, workspace)
    },
    async settle() {
      for (let seen = -1; connections.size > 0 && seen !== calls.count();) {
        seen = calls.count()
        await calls.settled()
        // Whoever was let in and has not asked yet is about to.
        await allGone(connections, graceMs)
      }
    },
    refuseCalls: calls.refuse,
    async hangUp() {
      await allGone(connections, graceMs)
      for (const socket of connections) socket.destroy()
    },
  }
}

/** Waits until they have hung up, so long at most, in milliseconds. */
async function allGone(connections: ReadonlySet<Socket>, patienceMs: number): Promise<void> {
  const gone = [...connections].map(socket => new Promise(closed => socket.on('close', closed)))
  const moment = new AbortController()
  const patience = pause(patienceMs, null, { signal: moment.signal }).catch(() => {})
  await Promise.race([Promise.all(gone), patience])
  moment.abort()
}

function judge(greeting: Greeting | null, { token, version }: { readonly token: string; readonly version: string }) {
  if (!greeting || !isEqual(greeting.token, token)) return 'wrong-token'
  return greeting.moldline === version ? 'welcome' : 'other-version'
}

/** Takes the same time whatever is wrong. */
function isEqual(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map(text => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

function answer(port: LinePort, value: Answer): void {
  port.postMessage(JSON.stringify(value))
}

async function listen(server: Server, path: string, workspace: string): Promise<void> {
  const isPipe = process.platform === 'win32'
  if (!isPipe) {
    if (dirname(path) !== workspace) mkdirSync(dirname(path), { mode: 0o700 })
    rmSync(path, { force: true })
  }
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(path, () => {
      server.off('error', failed)
      listening()
    })
  })
  if (!isPipe) chmodSync(path, 0o600)
}

function removeSocket(path: string, workspace: string): void {
  if (process.platform === 'win32') return
  if (dirname(path) === workspace) rmSync(path, { force: true })
  else rmSync(dirname(path), { recursive: true, force: true })
}
