import { EventEmitter } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { EngineMessage, ShellMessage } from '../../contract/engine-message.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { hostEngine } from './host-engine.ts'
import type { EngineChoice } from './open-engine.ts'
import type { ServerPort } from './serve-port.ts'
import { fakeEngine } from './testing/fake-engine.ts'
import { portClient } from './testing/port-client.ts'
import { sampleStatus } from './testing/sample-values.ts'

const inUse = failure('workspace_in_use', 'Another Moldline works on this workspace.', { remedy: 'Close it.' })

/** An engine process without the process: the shell's messages go in, its own come out. */
async function hosted({ args = [] as string[], opening = Promise.resolve() }) {
  const home = temporaryFolder('hosts')
  const engine = fakeEngine({ status: async () => sampleStatus() })
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
  expect(opened).toEqual([{ place: { plant, workspace, plantOrigin: 'given' }, use: 'console', actor: 'Lan' }])
  expect(told[0]).toMatchObject({ plant, workspace, plantOrigin: 'given' })
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
  expect(told).toEqual([{ kind: 'failed', failure: inUse }])
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
