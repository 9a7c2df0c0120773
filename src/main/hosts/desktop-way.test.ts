import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { EngineEvent } from '../../contract/event.ts'
import type { EngineMessage, ShellMessage } from '../../contract/engine-message.ts'
import { copySamplePlant } from '../../testing/copy-plant.ts'
import { samplePlant } from '../../testing/shared-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { appLayout } from './app-layout.ts'
import { hostEngine } from './host-engine.ts'
import { engineOpener } from './open-engine.ts'
import type { ServerPort } from './serve-port.ts'
import { portClient } from './testing/port-client.ts'

/** The engine process of the desktop as far as it goes without Electron: the real engine behind the shell's messages and ports. */
test('a window over ports runs the pipeline of the real engine and follows it to its end', async () => {
  const home = temporaryFolder('hosts')
  const surroundings = { platform: 'linux', home, environment: {} } as const
  const shell = new EventEmitter<{ message: [{ data: ShellMessage; ports: readonly ServerPort[] }] }>()
  const told: EngineMessage[] = []
  const exits: number[] = []
  const plant = copySamplePlant().dir
  await hostEngine({
    parent: { postMessage: message => told.push(message), on: (event, listener) => shell.on(event, listener) },
    args: ['--plant', plant, '--workspace', join(home, 'workspace'), '--as', 'Lan'],
    surroundings: { ...surroundings, cwd: home, samplePlant: samplePlant() },
    openEngine: engineOpener(appLayout(), surroundings),
    onDefect: error => expect.unreachable(String(error)),
    exit: code => exits.push(code),
  })
  expect(told).toEqual([
    { kind: 'recent-plants', plants: [plant] },
    expect.objectContaining({ kind: 'ready', plantOrigin: 'given' }),
  ])

  const api = portClient(port => shell.emit('message', { data: { kind: 'port' }, ports: [port] }))
  const events: EngineEvent[] = []
  api.runs.watch.subscribe(undefined, { onData: event => void events.push(event) })
  await vi.waitUntil(() => events.length > 0)
  const started = await api.runs.start.mutate({ request: {} })
  expect(started).toMatchObject({ run: 1, actor: 'Lan' })
  const finished = () => events.find(event => event.kind === 'run-finished')
  await vi.waitUntil(finished, { timeout: 60_000 })
  expect(finished()).toMatchObject({ run: { run: 1, state: 'succeeded', outcome: { published: true } } })
  expect(events.map(event => event.kind)).toEqual(
    expect.arrayContaining(['snapshot', 'run-started', 'phase-started', 'run-progressed', 'phase-finished']),
  )
  const orders = await api.orders.list.query({})
  expect(orders.total).toBeGreaterThan(0)
  expect(orders.asOf).toEqual({ run: 1, generation: 1 })

  shell.emit('message', { data: { kind: 'stop' }, ports: [] })
  await vi.waitUntil(() => exits.length > 0, { timeout: 20_000 })
  expect(exits).toEqual([0])
}, 90_000)
