import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { PhaseSummary, Progress } from '../../contract/run.ts'
import type { Checkpoint } from './checkpoint.ts'
import { healingStep } from './healing-step.ts'
import { silentLog } from './log.ts'
import type { Phase, Pipeline } from './phase.ts'
import type { Quarantined, QuarantineSink } from './quarantine.ts'
import { RetryLater, retryTransient } from './retry.ts'
import { runPipeline } from './run-pipeline.ts'

/** A second, tiny pipeline: chunks of numbers are fetched, doubled and stored. Nothing in it knows production. */
interface Chunks {
  readonly fetched: readonly (readonly number[])[]
  readonly stored: readonly number[]
}

interface TinyWorld {
  readonly chunks: readonly (readonly (number | string)[])[]
  /** Attempts that answer "too many requests" before a chunk is given. */
  readonly busyAnswers: number
  readonly kept: Map<string, readonly number[]>
  readonly quarantined: Quarantined<string>[]
  readonly fetches: number[]
  readonly pauses: number[]
}

function tinyPipeline(world: TinyWorld): Pipeline<Chunks> {
  let busy = world.busyAnswers
  const checkpoint: Checkpoint<readonly number[]> = {
    find: (key, fingerprint) => world.kept.get(`${key}@${fingerprint}`) ?? null,
    keep: (key, fingerprint, unit) => void world.kept.set(`${key}@${fingerprint}`, unit),
  }
  const quarantine: QuarantineSink<string> = { put: entries => void world.quarantined.push(...entries) }
  async function fetchChunk(index: number): Promise<readonly number[]> {
    world.fetches.push(index)
    const chunk = world.chunks[index] ?? []
    if (busy-- > 0) throw new RetryLater(failure('file_read_error', 'busy', { remedy: 'wait' }), 7_000)
    for (const value of chunk) {
      if (typeof value === 'string') {
        quarantine.put([{ stage: 'fetch', key: `${index}`, problems: ['not a number'], original: value }])
      }
    }
    return chunk.filter(value => typeof value === 'number')
  }
  const fetch: Phase<Chunks> = {
    name: 'fetch',
    agent: 'Fetcher',
    async run({ signal, report }, state) {
      const fetched: (readonly number[])[] = []
      for (const [index] of world.chunks.entries()) {
        report({ step: 'fetch', unit: 'chunks', done: index, total: world.chunks.length })
        const known = checkpoint.find(`${index}`, 'v1')
        const policy = { retries: 2, delayMs: 100, signal, pause: async (ms: number) => void world.pauses.push(ms) }
        const chunk = known ?? (await retryTransient(() => fetchChunk(index), policy))
        checkpoint.keep(`${index}`, 'v1', chunk)
        fetched.push(chunk)
      }
      return { kind: 'succeeded', state: { ...state, fetched }, counts: { chunks: fetched.length }, skipped: [] }
    },
  }
  const store: Phase<Chunks> = {
    name: 'store',
    agent: 'Storer',
    skipReason: state => (state.fetched.flat().length === 0 ? 'nothing was fetched' : null),
    async run(_context, state) {
      if (state.fetched.flat().includes(13))
        throw new EngineFailure(failure('disk_full', 'no room', { remedy: 'free some' }))
      if (state.fetched.flat().includes(666)) throw new TypeError('a defect')
      return { kind: 'succeeded', state: { ...state, stored: state.fetched.flat() }, counts: {}, skipped: [] }
    },
    async recover(context, state, failures) {
      const outcome = `kept the last stored chunks after ${failures[0]?.code}`
      const keep = { priority: 'HIGH', scale: 'local', action: 'rollback_to_backup' } as const
      return {
        kind: 'continue',
        state,
        healing: [await healingStep(context, keep, () => ({ status: 'success', outcome }))],
      }
    },
  }
  return { name: 'tiny', phases: [fetch, store] }
}

function tinyWorld(chunks: TinyWorld['chunks'], busyAnswers = 0): TinyWorld {
  return { chunks, busyAnswers, kept: new Map(), quarantined: [], fetches: [], pauses: [] }
}

async function runTiny(world: TinyWorld, controller = new AbortController(), onEvent?: (text: string) => void) {
  const events: string[] = []
  const progress: Progress[] = []
  const tell = (text: string) => {
    events.push(text)
    onEvent?.(text)
  }
  const result = await runPipeline<Chunks>(
    tinyPipeline(world),
    { fetched: [], stored: [] },
    {
      run: 1,
      signal: controller.signal,
      log: silentLog,
      clock: () => new Date(0),
      journal: {
        phaseStarted: phase => tell(`started ${phase.phase}`),
        progressed: step => {
          progress.push(step)
          tell(`progress ${step.step} ${step.done}/${step.total}`)
        },
        phaseFinished: phase => tell(`${phase.state} ${phase.phase}`),
      },
    },
  )
  return { ...result, events, progress }
}

const states = (phases: readonly PhaseSummary[]) => phases.map(phase => phase.state)

test('a second pipeline runs on the same seam: phases, progress, checkpoint and quarantine', async () => {
  const world = tinyWorld([[1, 'x'], [2]])
  const { state, last, events } = await runTiny(world)
  expect(state).toBe('succeeded')
  expect(last.stored).toEqual([1, 2])
  expect(world.quarantined).toEqual([{ stage: 'fetch', key: '0', problems: ['not a number'], original: 'x' }])
  expect(events).toEqual(['started fetch', 'progress fetch 0/2', 'succeeded fetch', 'started store', 'succeeded store'])
})

test('a server that names its pause is asked again after exactly that pause', async () => {
  const world = tinyWorld([[1]], 2)
  expect((await runTiny(world)).state).toBe('succeeded')
  expect(world.pauses).toEqual([7_000, 7_000])
})

test('retries end with the policy and the phase fails, the rest is skipped with a reason', async () => {
  const { state, phases } = await runTiny(tinyWorld([[1]], 3))
  expect(state).toBe('failed')
  expect(states(phases)).toEqual(['failed', 'skipped'])
  expect(phases[1]?.skipped).toEqual(['Fetcher failed and the run was stopped'])
})

test('a healed failure leaves the run partial and keeps its healing, never green', async () => {
  const { state, phases } = await runTiny(tinyWorld([[13]]))
  expect(state).toBe('partial')
  expect(phases[1]).toMatchObject({
    state: 'failed',
    failures: [{ code: 'disk_full' }],
    healing: [{ status: 'success' }],
  })
})

test('a defect in a phase is a failure with its message, not a success and not a crash', async () => {
  const { phases } = await runTiny(tinyWorld([[666]]))
  expect(phases[1]?.failures[0]?.message).toContain('a defect')
})

test('a cancelled run keeps its checkpoint and the next one does not fetch again', async () => {
  const world = tinyWorld([[1], [2]])
  const controller = new AbortController()
  const cancelled = await runTiny(world, controller, text => {
    if (text === 'progress fetch 0/2') controller.abort()
  })
  expect(cancelled.state).toBe('cancelled')
  expect(states(cancelled.phases)).toEqual(['cancelled', 'skipped'])
  world.kept.set('0@v1', [1])
  world.fetches.length = 0
  expect((await runTiny(world)).last.stored).toEqual([1, 2])
  expect(world.fetches).toEqual([1])
})

test('a phase without work is skipped and says why', async () => {
  const { state, phases } = await runTiny(tinyWorld([]))
  expect(state).toBe('succeeded')
  expect(phases[1]).toMatchObject({ state: 'skipped', skipped: ['nothing was fetched'] })
})
