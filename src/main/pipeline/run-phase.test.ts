import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { PhaseSummary } from '../../contract/run.ts'
import { silentLog } from './log.ts'
import type { Phase, PhaseContext } from './phase.ts'
import type { EffectivePolicy } from './phase-policy.ts'
import { retryRecorded } from './retry-recorded.ts'
import { runPipeline } from './run-pipeline.ts'
import type { RunPipelineOptions } from './run-pipeline-options.ts'

const FREELY: EffectivePolicy = { retries: 3, retryDelayMs: 0, timeLimitMs: 0, memoryLimitBytes: 0, escalate: [] }

function phase(name: string, run: (context: PhaseContext) => Promise<void>, more: Partial<Phase<null>> = {}) {
  return {
    name,
    agent: `${name} agent`,
    async run(context: PhaseContext) {
      await run(context)
      return { kind: 'succeeded', state: null, counts: {}, skipped: [] } as const
    },
    ...more,
  } satisfies Phase<null>
}

async function runAll(
  phases: readonly Phase<null>[],
  options: Partial<Omit<RunPipelineOptions, 'policyOf'>> & { readonly policy?: Partial<EffectivePolicy> } = {},
) {
  const journaled: PhaseSummary[] = []
  const { policy, ...rest } = options
  const result = await runPipeline({ name: 'test', phases }, null, {
    run: 1,
    signal: new AbortController().signal,
    log: silentLog,
    clock: () => new Date(0),
    journal: {
      phaseStarted: summary => void journaled.push(summary),
      progressed() {},
      phaseFinished: summary => void journaled.push(summary),
    },
    policyOf: () => ({ ...FREELY, ...policy }),
    ...rest,
  })
  return { ...result, journaled }
}

/** Works until it is stopped, as a phase does. */
function untilStopped({ signal }: PhaseContext): Promise<void> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
  })
}

const busy = new EngineFailure(failure('workspace_in_use', 'busy', { remedy: 'wait', transient: true }))

test('a phase that takes longer than its time limit is stopped and has failed', async () => {
  const { state, phases } = await runAll([phase('slow', untilStopped)], { policy: { timeLimitMs: 1 } })
  expect(state).toBe('failed')
  expect(phases).toMatchObject([{ state: 'failed', failures: [{ code: 'phase_timeout' }] }])
  expect(phases[0]?.failures[0]?.message).toContain('slow')
})

test('a phase in which the process holds more memory than allowed is stopped at its next word and has failed', async () => {
  const held = [10, 20, 31]
  const greedy = phase('greedy', async context => {
    for (const done of [1, 2]) context.report({ step: 'eat', unit: 'rows', done, total: 2 })
    await untilStopped(context)
  })
  const { phases } = await runAll([greedy], {
    policy: { memoryLimitBytes: 30 * 1024 * 1024 },
    memory: () => (held.shift() ?? 0) * 1024 * 1024,
  })
  expect(phases[0]?.failures).toMatchObject([{ code: 'memory_limit', message: expect.stringContaining('31 MiB') }])
})

test('memory is also looked at while a phase is silent', async () => {
  const held = [10, 31]
  const { phases } = await runAll([phase('silent', untilStopped)], {
    policy: { memoryLimitBytes: 30 * 1024 * 1024 },
    memory: () => (held.shift() ?? 31) * 1024 * 1024,
  })
  expect(phases[0]?.failures).toMatchObject([{ code: 'memory_limit' }])
})

test('what a phase has done stays done, also when it was cancelled in its last moment', async () => {
  const controller = new AbortController()
  const last = phase('publish', async () => controller.abort())
  const { state, phases } = await runAll([last, phase('check', async () => {})], { signal: controller.signal })
  expect(state).toBe('cancelled')
  expect(phases.map(({ state: own }) => own)).toEqual(['succeeded', 'skipped'])
  expect((await runAll([last], { signal: new AbortController().signal })).state).toBe('succeeded')
})

test('a retry that helped is on the phase that succeeded, with how often and why', async () => {
  let answers = 2
  const patient = phase('load', context =>
    retryRecorded(context, 'The load', async () => {
      if (answers-- > 0) throw busy
    }),
  )
  const { state, phases } = await runAll([patient])
  expect(state).toBe('succeeded')
  expect(phases[0]).toMatchObject({ state: 'succeeded', failures: [] })
  expect(phases[0]?.healing).toMatchObject([
    {
      at: new Date(0).toISOString(),
      agent: 'load agent',
      scale: 'local',
      action: 'retry_processing',
      status: 'success',
      outcome: 'The load was tried again 2 times within 0.0 s and then succeeded. The cause: busy',
    },
  ])
})

test('what is tried again is tried as often as the policy says and then fails, and both are told', async () => {
  let tries = 0
  const patient = phase('load', context =>
    retryRecorded(context, 'The load', async () => {
      tries += 1
      throw busy
    }),
  )
  const { phases } = await runAll([patient], { policy: { retries: 4 } })
  expect(tries).toBe(5)
  expect(phases[0]).toMatchObject({ state: 'failed', failures: [{ code: 'workspace_in_use' }] })
  expect(phases[0]?.healing.map(({ action, status }) => `${action} ${status}`)).toEqual([
    'retry_processing error',
    'trigger_manual_review success',
  ])
})

test('a phase that runs out of time while it waits to try again is stopped at once, and the tries are told', async () => {
  const waiting = phase('load', context => retryRecorded(context, 'The load', () => Promise.reject(busy)))
  const { phases } = await runAll([waiting], { policy: { retryDelayMs: 3_600_000, timeLimitMs: 5 } })
  expect(phases[0]).toMatchObject({ state: 'failed', failures: [{ code: 'phase_timeout' }] })
  expect(phases[0]?.healing[0]).toMatchObject({ action: 'retry_processing', status: 'skipped' })
  expect(phases[0]?.healing[0]?.outcome).toContain('until the phase was stopped')
})

test('no duration is negative although the clock is put back all the time', async () => {
  let now = 1_000_000
  let isBusy = true
  const patient = phase('load', async context => {
    await retryRecorded(context, 'The load', async () => {
      if (isBusy) {
        isBusy = false
        throw busy
      }
    })
    throw new TypeError('a defect')
  })
  const { phases } = await runAll([patient], { clock: () => new Date((now -= 60_000)) })
  expect(phases[0]?.healing).toHaveLength(2)
  for (const { durationMs } of [...phases, ...(phases[0]?.healing ?? [])]) expect(durationMs).toBe(0)
})

test('healing that fails itself is told, the run stops', async () => {
  const broken = phase('load', () => Promise.reject(new Error('first')), {
    recover: () => Promise.reject(new Error('second')),
  })
  const { state, phases } = await runAll([broken, phase('check', async () => {})])
  expect(state).toBe('failed')
  expect(phases[0]?.healing).toMatchObject([{ action: 'trigger_manual_review', status: 'success' }])
  expect(phases[0]?.healing[0]?.outcome).toContain('second')
  expect(phases[1]?.state).toBe('skipped')
})

test('a phase on demand that has nothing to do is neither listed nor journaled, also when the run was stopped', async () => {
  const idle = phase('backup', async () => {}, { onDemand: true, skipReason: () => 'there is a recent one' })
  const busyOne = phase('backup', async () => {}, { onDemand: true })
  const load = phase('load', async () => {})
  const quiet = await runAll([idle, load])
  expect([...quiet.phases, ...quiet.journaled].map(summary => summary.phase)).toEqual(['load', 'load', 'load'])
  expect((await runAll([busyOne, load])).phases.map(summary => summary.phase)).toEqual(['backup', 'load'])
  const failing = phase('load', () => Promise.reject(new Error('no')))
  expect((await runAll([failing, busyOne])).phases.map(summary => summary.phase)).toEqual(['load'])
})

test('a run that begins at a later phase skips the earlier ones and says so; an unknown phase is refused', async () => {
  const ran: string[] = []
  const three = ['collect', 'load', 'check'].map(name => phase(name, async () => void ran.push(name)))
  const { state, phases } = await runAll(three, { fromPhase: 'check' })
  expect([state, ran]).toEqual(['succeeded', ['check']])
  expect(phases.slice(0, 2)).toMatchObject([
    { state: 'skipped', skipped: ['not asked for: the run begins at check'] },
    { state: 'skipped', skipped: ['not asked for: the run begins at check'] },
  ])
  await expect(runAll(three, { fromPhase: 'export' })).rejects.toMatchObject({
    failure: { code: 'unknown_option', remedy: expect.stringContaining('collect, load, check') },
  })
})
