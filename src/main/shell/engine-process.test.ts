import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure } from '../../contract/failure.ts'
import { createEngineProcess, type EngineProcessOptions } from './engine-process.ts'
import { reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => {
  reset('logs')
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

const READY = { kind: 'ready', plant: '/p', workspace: '/w', plantOrigin: 'given' }

function supervised() {
  const told: string[] = []
  const logged: string[] = []
  let clock = 0
  const options: EngineProcessOptions = {
    entry: '/out/main/utility.js',
    log: text => logged.push(text),
    onReady: ({ plant }) => told.push(`ready ${plant}`),
    onRefused: reason => told.push(`refused ${reason.code}`),
    onGivenUp: () => told.push('given up'),
    onAsk: async ask => {
      if (ask.kind !== 'keystore') throw new Error(`no answer to ${ask.kind}`)
      return { kind: 'keystore', available: true }
    },
    onBadge: unread => told.push(`badge ${unread}`),
    onRecentPlants: plants => told.push(`recent ${plants.join()}`),
    now: () => clock,
  }
  const engine = createEngineProcess(options)
  return { engine, told, logged, child: () => world.children.at(-1), pass: (ms: number) => (clock += ms) }
}

test('starts with its arguments, drains what the engine prints, and tells when it is ready', async () => {
  const { engine, told, logged, child } = supervised()
  await engine.start(['--plant', '/p'])
  expect(child()).toMatchObject({ entry: '/out/main/utility.js', args: ['--plant', '/p'], options: { stdio: 'pipe' } })
  child()?.stdout.write('a line\n')
  child()?.stderr.write('a warning\n')
  child()?.emit('message', { kind: 'recent-plants', plants: ['/p', '/q'] })
  child()?.emit('message', READY)
  await vi.waitFor(() => expect(logged).toEqual(expect.arrayContaining(['a line\n', 'a warning\n'])))
  expect(told).toEqual(['recent /p,/q', 'ready /p'])
  expect(engine.state).toBe('ready')
})

test('a port asked for early is given once the engine is ready, its other end goes to the engine', async () => {
  const { engine, child } = supervised()
  const early = engine.connect()
  await engine.start([])
  expect(child()?.received).toEqual([])
  child()?.emit('message', READY)
  const port = await early
  const [sent] = child()?.received ?? []
  expect(sent?.message).toEqual({ kind: 'port' })
  expect(sent?.ports).toHaveLength(1)
  expect(sent?.ports[0] === port).toBe(false)
  expect((await engine.connect()) === port).toBe(false)
})

test('an engine that ends is started again after a growing pause, and given up in the end', async () => {
  const { engine, told, child } = supervised()
  await engine.start(['--as', 'Lan'])
  const pauses: number[] = []
  for (let end = 1; end <= 5; end++) {
    child()?.emit('exit', 7)
    expect(engine.state).toBe('waiting')
    let pause = 0
    for (const before = world.children.length; world.children.length === before; pause += 500)
      vi.advanceTimersByTime(500)
    pauses.push(pause)
    expect(child()?.args).toEqual(['--as', 'Lan'])
  }
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000])
  child()?.emit('exit', 7)
  expect(engine.state).toBe('given-up')
  expect(told).toEqual(['given up'])
  expect(vi.getTimerCount()).toBe(0)
})

test('an engine that held for a minute starts over with a clean record', async () => {
  const { engine, child, pass } = supervised()
  await engine.start([])
  for (let end = 0; end < 20; end++) {
    child()?.emit('message', READY)
    pass(60_000)
    child()?.emit('exit', 7)
    vi.advanceTimersByTime(500)
  }
  expect(engine.state).toBe('starting')
  expect(world.children).toHaveLength(21)
})

test('a refusal is told and not tried again until a person asks', async () => {
  const { engine, told, child } = supervised()
  await engine.start([])
  const inUse = failure('workspace_in_use', 'In use.', { remedy: 'Close it.' })
  child()?.emit('message', { kind: 'failed', failure: inUse })
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual(['refused workspace_in_use'])
  expect(world.children).toHaveLength(1)
  const again = engine.start([])
  expect(child()?.received).toEqual([{ message: { kind: 'stop' }, ports: [] }])
  child()?.emit('exit', 0)
  await again
  expect(world.children).toHaveLength(2)
})

test('stopping asks the engine to finish and does not start it again', async () => {
  const { engine, child } = supervised()
  await engine.start([])
  child()?.emit('message', READY)
  const stopped = engine.stop()
  expect(child()?.received.at(-1)?.message).toEqual({ kind: 'stop' })
  child()?.emit('exit', 0)
  await stopped
  vi.advanceTimersByTime(60_000)
  expect(world.children).toHaveLength(1)
  expect(child()?.killed).toBe(false)
  expect(engine.state).toBe('stopped')
})

test('an engine that does not finish is ended at the deadline', async () => {
  const { engine, child } = supervised()
  await engine.start([])
  const stopped = engine.stop()
  vi.advanceTimersByTime(10_000)
  await stopped
  expect(child()?.killed).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('stopping while waiting to start again cancels the start', async () => {
  const { engine, child } = supervised()
  await engine.start([])
  child()?.emit('exit', 7)
  await engine.stop()
  vi.advanceTimersByTime(60_000)
  expect(world.children).toHaveLength(1)
})

test('quitting while another plant is being opened does not open it', async () => {
  const { engine, child } = supervised()
  await engine.start([])
  const switching = engine.start(['--plant', '/other'])
  const quitting = engine.stop()
  child()?.emit('exit', 0)
  await Promise.all([switching, quitting])
  expect(world.children).toHaveLength(1)
})

test('what a former engine still says does not count', async () => {
  const { engine, told, child } = supervised()
  await engine.start([])
  const former = child()
  const again = engine.start(['--plant', '/p'])
  former?.emit('exit', 0)
  await again
  former?.emit('message', READY)
  expect(told).toEqual([])
  expect(engine.state).toBe('starting')
})

test('what the engine asks is answered under its number, what cannot be answered is noted', async () => {
  const { engine, told, logged, child } = supervised()
  await engine.start([])
  child()?.emit('message', { kind: 'ask', id: 7, ask: { kind: 'keystore' } })
  await vi.waitFor(() =>
    expect(child()?.received).toEqual([
      { message: { kind: 'answer', id: 7, answer: { kind: 'keystore', available: true } }, ports: [] },
    ]),
  )
  child()?.emit('message', { kind: 'ask', id: 8, ask: { kind: 'get-secret', workspace: '/w', name: 'smtpPassword' } })
  await vi.waitFor(() => expect(logged.at(-1)).toContain('cannot answer get-secret: Error: no answer'))
  expect(child()?.received).toHaveLength(1)
  child()?.emit('message', { kind: 'badge', unread: 3 })
  expect(told).toEqual(['badge 3'])
})

test('an answer for an engine that has ended goes nowhere', async () => {
  const { engine, child } = supervised()
  await engine.start([])
  const former = child()
  former?.emit('message', { kind: 'ask', id: 7, ask: { kind: 'keystore' } })
  former?.emit('exit', 7)
  vi.advanceTimersByTime(500)
  await Promise.resolve()
  expect([former?.received, child()?.received]).toEqual([[], []])
  expect(world.children).toHaveLength(2)
})
