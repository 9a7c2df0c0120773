import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import type { Owner, OwnerEndpoint } from '../../storage/workspace/ownership.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { fakeEngine } from '../testing/fake-engine.ts'
import { sampleRun } from '../testing/sample-values.ts'
import { forwardingEngine } from './forwarding-engine.ts'
import { newEndpoint } from './new-endpoint.ts'
import { reachOwner } from './reach-owner.ts'
import { serveOwner, type ServeOwnerOptions } from './serve-owner.ts'

const version = '1.2.3'
const isWindows = process.platform === 'win32'

/** An engine served to other processes of this user. */
async function owned(
  answers: Parameters<typeof fakeEngine>[0] = {},
  workspace = temporaryFolder('owner'),
  given: Partial<ServeOwnerOptions> = {},
) {
  const engine = fakeEngine(answers)
  const endpoint = newEndpoint(workspace)
  const defects: unknown[] = []
  const host = await serveOwner(endpoint, {
    engine,
    workspace,
    version,
    onDefect: error => defects.push(error),
    graceMs: 500,
    ...given,
  })
  onTestFinished(async () => {
    host.refuse()
    await host.hangUp()
  })
  return { engine, endpoint, host, defects, workspace }
}

async function forwarded(endpoint: OwnerEndpoint, actor?: string) {
  const answer = await reachOwner(endpoint, { version, patienceMs: 30_000 })
  if (answer.kind !== 'welcome') throw new Error(answer.kind)
  const owner: Owner = {
    name: 'the console',
    pid: 77,
    host: 'planner-pc',
    since: '2019-02-01T08:00:00Z',
    seen: '',
    version,
    endpoint,
  }
  const engine = forwardingEngine(answer.port, {
    owner,
    actor,
    openForReading: async () => fakeEngine({ exportTo: async (_, path) => [path] }),
  })
  onTestFinished(() => engine.close())
  return engine
}

test('what is asked goes to the owner with who asks, failures and refusals come back as they are', async () => {
  const busy = failure('run_in_progress', 'Run 2 is still going.', { remedy: 'Wait for it.' })
  const { endpoint, engine, defects } = await owned({
    listRuns: async () => ({ items: [sampleRun()], total: 1 }),
    startRun: () => Promise.reject(new EngineFailure(busy)),
  })
  const other = await forwarded(endpoint, 'Lan')
  expect(await other.listRuns({ offset: 0, limit: 5 })).toEqual({ items: [sampleRun()], total: 1 })
  await expect(other.startRun(RunRequest.parse({}))).rejects.toMatchObject({ failure: busy })
  await expect(other.startRun(RunRequest.parse({}), 'Minh')).rejects.toBeInstanceOf(EngineFailure)
  expect(engine.calls.slice(1).map(call => call.replace(/^.*, /, ''))).toEqual(['"Lan")', '"Minh")'])
  expect(await other.exportTo('progress', 'here.xlsx')).toEqual(['here.xlsx'])
  expect(defects).toEqual([])
})

test('whoever is not named is the person of the settings, not the one who started the owner', async () => {
  const { endpoint, engine } = await owned({
    listSettings: async () => [{ key: 'actor', value: 'Hoa', origin: 'workspace', variable: 'MOLDLINE_ACTOR' }],
    dismissDamage: () => Promise.reject(new TypeError('secret detail')),
  })
  const other = await forwarded(endpoint)
  await expect(other.dismissDamage()).rejects.not.toBeInstanceOf(EngineFailure)
  expect(engine.calls).toEqual(['listSettings()', 'dismissDamage("Hoa")'])
})

test('a run of the owner is followed to its end, and closing leaves the owner open', async () => {
  const { endpoint, engine } = await owned({
    startRun: async () => sampleRun({ state: 'running' }),
    waitForRun: async () => sampleRun(),
    cancelRun: async () => sampleRun({ state: 'cancelling' }),
    getRun: async run => sampleRun({ run }),
  })
  const other = await forwarded(endpoint, 'Lan')
  // A run that has ended before anyone waits, e.g. one with nothing to do.
  expect(await other.waitForRun(9)).toMatchObject({ run: 9 })
  const kinds: string[] = []
  const stop = new AbortController()
  const watching = (async () => {
    for await (const { kind } of other.watch(stop.signal)) kinds.push(kind)
  })()
  await vi.waitUntil(() => kinds.length === 1)
  await other.startRun(RunRequest.parse({}))
  engine.emit({ kind: 'run-started', run: sampleRun() })
  await vi.waitUntil(() => kinds.length === 2)
  expect(await other.cancelRun(3)).toMatchObject({ state: 'cancelling' })
  stop.abort()
  await watching
  expect(kinds).toEqual(['snapshot', 'run-started'])
  await other.close()
  expect(engine.calls).not.toContain('close()')
  expect(await (await forwarded(endpoint)).waitForRun(4)).toMatchObject({ run: 4 })
})

test('waiting ends with the run, even when it is going on already', async () => {
  const active = sampleRun({ state: 'running' })
  const ended = Promise.withResolvers<RunSummary>()
  const { endpoint } = await owned({
    async *watch() {
      yield { kind: 'snapshot', active, progress: [], latest: null, pending: [] }
      yield { kind: 'run-finished', run: await ended.promise }
    },
  })
  const other = await forwarded(endpoint)
  const waiting = other.waitForRun(3)
  ended.resolve(sampleRun({ state: 'partial' }))
  expect(await waiting).toMatchObject({ run: 3, state: 'partial' })
})

test('only the token of this owner lets in, and only the same version', async () => {
  const { endpoint, engine } = await owned()
  const patienceMs = 30_000
  expect(await reachOwner({ ...endpoint, token: 'guessed' }, { version, patienceMs })).toEqual({ kind: 'wrong-token' })
  expect(await reachOwner(endpoint, { version: '2.0.0', patienceMs })).toEqual({ kind: 'other-version', version })
  expect(engine.calls).toEqual([])
})

test('an owner that hangs, one that has gone, and a stranger at the path count as silent', async () => {
  const path = newEndpoint(temporaryFolder('owner')).path
  const endpoint = { path, token: 't' }
  expect(await reachOwner(endpoint, { version, patienceMs: 30_000 })).toEqual({ kind: 'silent' })
  const stranger = createServer(socket => void socket.on('data', data => data.includes('rude') && socket.write('ok\n')))
  onTestFinished(() => void stranger.close())
  await new Promise<void>(listening => stranger.listen(path, listening))
  expect(await reachOwner(endpoint, { version, patienceMs: 50 })).toEqual({ kind: 'silent' })
  expect(await reachOwner({ path, token: 'rude' }, { version, patienceMs: 30_000 })).toEqual({ kind: 'silent' })
})

test('an owner that dies ends what was asked of it with a sentence, not with silence', async () => {
  const active = sampleRun({ state: 'running' })
  const { endpoint, host } = await owned({
    verify: () => new Promise(() => {}),
    async *watch() {
      yield { kind: 'snapshot', active, progress: [], latest: null, pending: [] }
      await new Promise(() => {})
    },
  })
  const other = await forwarded(endpoint)
  const watching = other.watch(undefined)[Symbol.asyncIterator]()
  expect((await watching.next()).value).toMatchObject({ kind: 'snapshot' })
  const asked = [other.verify(), watching.next(), other.waitForRun(3)]
  for (const promise of asked) promise.catch(() => {})
  await host.hangUp()
  for (const promise of asked) {
    await expect(promise).rejects.toMatchObject({
      failure: { code: 'worker_died', message: expect.stringContaining('the console (process 77') },
    })
  }
  await expect(other.status()).rejects.toMatchObject({ failure: { code: 'worker_died' } })
})

test('an owner about to close lets nobody in and waits for the run that somebody else started', async () => {
  const ended = Promise.withResolvers<RunSummary>()
  const { endpoint, host } = await owned({
    startRun: async () => sampleRun({ state: 'running' }),
    waitForRun: () => ended.promise,
  })
  const other = await forwarded(endpoint, 'Lan')
  await other.startRun(RunRequest.parse({}))
  host.refuse()
  expect(await reachOwner(endpoint, { version, patienceMs: 30_000 })).toEqual({ kind: 'silent' })
  const settled = vi.fn<() => void>()
  const settling = host.settle().then(settled)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(settled).not.toHaveBeenCalled()
  ended.resolve(sampleRun())
  await other.close()
  await settling
})

test('an owner about to close waits for whoever is in and has not asked yet, and refuses who asks too late', async () => {
  const { endpoint, host } = await owned({ workList: async () => [] })
  const other = await forwarded(endpoint)
  host.refuse()
  const settling = host.settle()
  expect(await other.workList()).toEqual([])
  // It asked nothing more for as long as the owner waits.
  await settling
  host.refuseCalls()
  await expect(other.workList()).rejects.toMatchObject({ failure: { code: 'workspace_in_use' } })
})

test.skipIf(isWindows)('the socket is for its user alone, and what a killed owner left there is replaced', async () => {
  const workspace = temporaryFolder('owner')
  writeFileSync(join(workspace, 'owner.sock'), 'left behind')
  const { endpoint, host } = await owned({}, workspace)
  expect(dirname(endpoint.path)).toBe(workspace)
  expect(statSync(endpoint.path).mode & 0o777).toBe(0o600)
  host.refuse()
  expect(existsSync(endpoint.path)).toBe(false)
})

test.skipIf(isWindows)(
  'a workspace too deep for a socket is served from a private folder, which goes away',
  async () => {
    const { endpoint, host } = await owned({}, join(temporaryFolder('owner'), 'x'.repeat(120)))
    expect(statSync(dirname(endpoint.path)).mode & 0o777).toBe(0o700)
    expect(statSync(endpoint.path).mode & 0o777).toBe(0o600)
    await (await forwarded(endpoint)).close()
    host.refuse()
    expect(existsSync(dirname(endpoint.path))).toBe(false)
  },
)

test('whoever does not greet, or greets without end, is hung up on', async () => {
  const { endpoint } = await owned()
  const { connect } = await import('node:net')
  const silent = connect(endpoint.path)
  const talkative = connect(endpoint.path)
  talkative.on('error', () => {})
  talkative.write('x'.repeat(2_000_000))
  await Promise.all([silent, talkative].map(socket => new Promise(closed => socket.resume().on('close', closed))))
  expect([silent.destroyed, talkative.destroyed]).toEqual([true, true])
})

test('a connection has one guess: what follows a wrong token in the same breath is not looked at', async () => {
  const { endpoint, engine } = await owned({ workList: async () => [] })
  const { connect } = await import('node:net')
  const socket = connect(endpoint.path)
  const guess = (token: string) => `${JSON.stringify({ moldline: version, token })}\n`
  socket.write(
    `${guess('guessed')}${guess(endpoint.token)}${JSON.stringify({ id: 1, method: 'query', params: { path: 'workList' } })}\n`,
  )
  let heard = ''
  for await (const chunk of socket.setEncoding('utf8')) heard += String(chunk)
  expect(
    heard
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as object),
  ).toEqual([{ kind: 'wrong-token', moldline: version }])
  expect(engine.calls).toEqual([])
})

test('a command that was stopped and reads nothing is hung up on, and the owner goes on', async () => {
  let told = 0
  const { endpoint } = await owned(
    {
      workList: async () => [],
      async *watch() {
        for (;;) {
          told += 1
          yield { kind: 'run-started', run: sampleRun({ sentence: 'x'.repeat(100_000) }) }
          await new Promise(resolve => setImmediate(resolve))
        }
      },
    },
    undefined,
    { maxUnread: 1_000_000 },
  )
  const { connect } = await import('node:net')
  const socket = connect(endpoint.path)
  socket.write(`${JSON.stringify({ moldline: version, token: endpoint.token })}\n`)
  socket.write(`${JSON.stringify({ id: 1, method: 'subscription', params: { path: 'runs.watch' } })}\n`)
  socket.pause()
  socket.on('error', () => {})
  await vi.waitUntil(() => told > 10, { timeout: 60_000 })
  let before = 0
  await vi.waitUntil(
    () => {
      const isStill = told === before
      before = told
      return isStill
    },
    { timeout: 60_000, interval: 200 },
  )
  socket.destroy()
  expect(await (await forwarded(endpoint)).workList()).toEqual([])
})
