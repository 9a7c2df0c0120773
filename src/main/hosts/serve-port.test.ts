import { MessageChannel } from 'node:worker_threads'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { servePort } from './serve-port.ts'
import { fakeEngine } from './testing/fake-engine.ts'
import { portClient } from './testing/port-client.ts'
import { sampleRun } from './testing/sample-values.ts'

const busy = failure('run_in_progress', 'Run 2 is still going.', { remedy: 'Wait for it or cancel it.' })

/** An engine served over ports, with how to hang up the latest connection. */
function served(answers: Parameters<typeof fakeEngine>[0] = {}) {
  const engine = fakeEngine(answers)
  const defects: unknown[] = []
  const hangUps: (() => void)[] = []
  const api = portClient(port => {
    hangUps.push(servePort(port, { engine, onDefect: error => defects.push(error) }))
  })
  return { engine, api, defects, hangUps }
}

test('queries, mutations and failures cross a message port', async () => {
  const { api, defects } = served({
    listRuns: async () => ({ items: [sampleRun()], total: 1 }),
    startRun: () => Promise.reject(new EngineFailure(busy)),
  })
  expect(await api.runs.list.query({})).toEqual({ items: [sampleRun()], total: 1 })
  await expect(api.runs.start.mutate({ request: {} })).rejects.toMatchObject({ data: { failure: busy } })
  await expect(api.runs.get.query({ run: -1 })).rejects.toMatchObject({ data: { code: 'BAD_REQUEST' } })
  expect(defects).toEqual([])
})

test('a defect stays on our side', async () => {
  const defect = new TypeError('secret detail')
  const { api, defects } = served({ status: () => Promise.reject(defect) })
  await expect(api.status.query()).rejects.toMatchObject({ data: { failure: null } })
  expect(defects).toEqual([defect])
})

test('a subscription starts over from the snapshot when its port is lost', async () => {
  const { api, engine, hangUps } = served()
  const kinds: string[] = []
  const subscription = api.runs.watch.subscribe(undefined, { onData: event => void kinds.push(event.kind) })
  await vi.waitUntil(() => kinds.length === 1)
  hangUps[0]?.()
  await vi.waitUntil(() => kinds.length === 2)
  engine.emit({ kind: 'run-started', run: sampleRun() })
  await vi.waitUntil(() => kinds.length === 3)
  expect(kinds).toEqual(['snapshot', 'snapshot', 'run-started'])
  subscription.unsubscribe()
})

test('the end of a port ends what the engine does for it', async () => {
  const watching = Promise.withResolvers<AbortSignal | undefined>()
  const { port1, port2 } = new MessageChannel()
  const engine = fakeEngine({
    async *watch(signal) {
      watching.resolve(signal)
      yield { kind: 'data-changed' }
      await new Promise(() => {})
    },
  })
  servePort(port1, { engine, onDefect: error => expect.unreachable(String(error)) })
  port2.postMessage(JSON.stringify({ id: 1, method: 'subscription', params: { path: 'runs.watch' } }))
  const signal = await watching.promise
  port2.close()
  await vi.waitUntil(() => signal?.aborted)
  expect(signal?.aborted).toBe(true)
})

test('whoever does not speak the protocol is hung up on', async () => {
  const { port1, port2 } = new MessageChannel()
  servePort(port1, { engine: fakeEngine(), onDefect: error => expect.unreachable(String(error)) })
  port2.postMessage({ id: 1 })
  await once(port2, 'close')
})
