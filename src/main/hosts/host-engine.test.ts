import { EventEmitter } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { EngineMessage, ShellMessage } from '../../contract/engine-message.ts'
import type { EngineStatus } from '../../contract/engine.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { hostEngine } from './host-engine.ts'
import type { EngineChoice } from './open-engine.ts'
import type { ServerPort } from './serve-port.ts'
import { parentShell } from './parent-shell.ts'
import { createShellLink } from './shell-link.ts'
import { fakeEngine } from './testing/fake-engine.ts'
import { portClient } from './testing/port-client.ts'
import { sampleStatus } from './testing/sample-values.ts'

const inUse = failure('workspace_in_use', 'Another Moldline works on this workspace.', { remedy: 'Close it.' })

function statusWith(unreadNotices: number): EngineStatus {
  const status = sampleStatus()
  return { ...status, counts: { ...status.counts, unreadNotices } }
}

/** An engine process without the process: the shell's messages go in, its own come out. */
async function hosted({ args = [] as string[], opening = Promise.resolve(), unread = () => 0 }) {
  const home = temporaryFolder('hosts')
  const engine = fakeEngine({ status: async () => statusWith(unread()) })
  const told: EngineMessage[] = []
  const exits: number[] = []
  const opened: EngineChoice[] = []
  const shell = new EventEmitter<{ message: [{ data: ShellMessage; ports: readonly ServerPort[] }] }>()
  const send = (data: ShellMessage, ...ports: ServerPort[]) => shell.emit('message', { data, ports })
  const running = hostEngine({
    parent: {
      postMessage: message => told.push(message),
      on: (event, listener) => shell.on(event, listener),
    },
    args,
    surroundings: { platform: 'linux', home, environment: {}, cwd: home, samplePlant: join(home, 'sample-plant') },
    async openEngine(choice) {
      opened.push(choice)
      await opening
      return engine
    },
    onDefect: error => expect.unreachable(String(error)),
    exit: code => exits.push(code),
  })
  return { home, engine, told, exits, opened, send, running }
}

test('tells where it works once it is ready, and serves the ports it is sent', async () => {
  const { send, told, running } = await hosted({ args: ['--as', 'Lan'] })
  await running
  expect(told).toEqual([
    { kind: 'recent-plants', plants: [] },
    expect.objectContaining({ kind: 'ready', plant: expect.stringMatching(/sample-plant$/), plantOrigin: 'sample' }),
  ])
  const api = portClient(port => send({ kind: 'port' }, port))
  expect(await api.status.query()).toEqual(sampleStatus())
})

test('plant, workspace and name come by arguments', async () => {
  const plant = temporaryFolder('hosts')
  const workspace = join(plant, 'ws')
  await mkdir(workspace)
  const { opened, running, told } = await hosted({ args: ['--plant', plant, '--workspace', workspace, '--as', 'Lan'] })
  await running
  expect(opened).toEqual([
    {
      place: { plant, workspace, plantOrigin: 'given' },
      use: 'console',
      actor: 'Lan',
      askShell: expect.any(Function),
    },
  ])
  expect(told.at(-1)).toMatchObject({ plant, workspace, plantOrigin: 'given' })
})

test('a port that comes too early is served once the engine is open', async () => {
  const gate = Promise.withResolvers<void>()
  const { send } = await hosted({ opening: gate.promise })
  const api = portClient(port => send({ kind: 'port' }, port))
  const status = api.status.query()
  gate.resolve()
  expect(await status).toEqual(sampleStatus())
})

test('stop hangs up, closes the engine and ends with 0', async () => {
  const { send, engine, exits, running } = await hosted({})
  await running
  const connections: ServerPort[] = []
  const api = portClient(port => {
    connections.push(port)
    send({ kind: 'port' }, port)
  })
  await api.status.query()
  send({ kind: 'stop' })
  await vi.waitUntil(() => exits.length > 0)
  expect(engine.calls.at(-1)).toBe('close()')
  expect(exits).toEqual([0])
})

test('a workspace it may not have is told, and stop still ends it', async () => {
  const opening = Promise.reject(new EngineFailure(inUse))
  opening.catch(() => {})
  const { told, send, exits, engine, running } = await hosted({ opening })
  await running
  expect(told).toEqual([
    { kind: 'recent-plants', plants: [] },
    { kind: 'failed', failure: inUse },
  ])
  send({ kind: 'stop' })
  await vi.waitUntil(() => exits.length > 0)
  expect(engine.calls).toEqual([])
})

test('a defect while opening is no failure: it ends the process by itself', async () => {
  const opening = Promise.reject(new TypeError('broken'))
  opening.catch(() => {})
  const { running, told } = await hosted({ opening })
  await expect(running).rejects.toThrow('broken')
  expect(told).toEqual([])
})

test('what the engine asks the shell goes out with a number, and the answer of that number comes back', async () => {
  const { opened, told, send, running } = await hosted({})
  await running
  const ask = opened[0]?.askShell
  const first = ask?.({ kind: 'get-secret', workspace: '/w', name: 'smtpPassword' })
  const second = ask?.({ kind: 'keystore' })
  expect(told.filter(({ kind }) => kind === 'ask')).toEqual([
    { kind: 'ask', id: 1, ask: { kind: 'get-secret', workspace: '/w', name: 'smtpPassword' } },
    { kind: 'ask', id: 2, ask: { kind: 'keystore' } },
  ])
  send({ kind: 'answer', id: 9, answer: { kind: 'kept' } })
  send({ kind: 'answer', id: 2, answer: { kind: 'keystore', available: true } })
  send({ kind: 'answer', id: 1, answer: { kind: 'secret', value: 'sesame-42' } })
  expect(await first).toEqual({ kind: 'secret', value: 'sesame-42' })
  expect(await second).toEqual({ kind: 'keystore', available: true })
})

test('a shell that does not answer is not waited for', async () => {
  const { ask } = createShellLink({ post: () => {}, timeoutMs: 1 })
  await expect(ask({ kind: 'keystore' })).rejects.toMatchObject({
    failure: { code: 'secret_unavailable', transient: true },
  })
})

test('below Moldline --cli a command asks its parent, elsewhere there is nobody to ask', async () => {
  const parent = new EventEmitter<{ message: [{ data: ShellMessage }] }>()
  const asked: EngineMessage[] = []
  const ask = parentShell({
    postMessage: message => asked.push(message),
    on: (event, listener) => parent.on(event, listener),
  })
  const answer = ask?.({ kind: 'keystore' })
  parent.emit('message', { data: { kind: 'interrupt' } })
  parent.emit('message', { data: { kind: 'answer', id: 1, answer: { kind: 'keystore', available: false } } })
  expect(await answer).toEqual({ kind: 'keystore', available: false })
  expect(asked).toHaveLength(1)
  expect(parentShell(undefined)).toBeUndefined()
})

test('the shell hears how many notices are unread, first and whenever it changes', async () => {
  let unreadNotices = 2
  const { engine, told, running } = await hosted({ unread: () => unreadNotices })
  await running
  const badges = () => told.flatMap(message => (message.kind === 'badge' ? [message.unread] : []))
  await vi.waitFor(() => expect(badges()).toEqual([2]))
  engine.emit({ kind: 'data-changed' })
  unreadNotices = 1
  engine.emit({ kind: 'data-changed' })
  await vi.waitFor(() => expect(badges()).toEqual([2, 1]))
})
