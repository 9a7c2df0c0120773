import { EngineFailure, failure, type Failure } from '../../contract/failure.ts'
import type { EffectivePolicy } from './phase-policy.ts'

const MIB = 1024 * 1024

export interface WatchLimitsOptions {
  readonly phase: string
  readonly policy: Pick<EffectivePolicy, 'timeLimitMs' | 'memoryLimitBytes'>
  /** Resident memory of the process, in bytes. */
  readonly memory: () => number
  /** How often memory is looked at beside each report of progress, in milliseconds. */
  readonly sampleMs: number
}

/** Time and memory of one phase while it works. */
export interface LimitWatch {
  /** Aborts when a limit is reached, with the failure. */
  readonly signal: AbortSignal
  /** Why the phase was stopped; null while it is within its limits. */
  readonly reached: Failure | null
  /** Looks at the memory now. */
  look(): void
  stop(): void
}

/** Stops a phase that takes longer or more memory than its policy allows. */
export function watchLimits({ phase, policy, memory, sampleMs }: WatchLimitsOptions): LimitWatch {
  const { timeLimitMs, memoryLimitBytes } = policy
  const controller = new AbortController()
  let reached: Failure | null = null

  function reach(reason: Failure): void {
    if (reached !== null) return
    reached = reason
    controller.abort(new EngineFailure(reason))
  }

  function look(): void {
    if (memoryLimitBytes === 0 || reached !== null) return
    const held = memory()
    if (held <= memoryLimitBytes) return
    const limit = `${Math.round(memoryLimitBytes / MIB)} MiB`
    reach(
      failure(
        'memory_limit',
        `Moldline held ${Math.ceil(held / MIB)} MiB in the phase ${phase}, allowed are ${limit}.`,
        {
          remedy: `Raise the memory limit of the phase ${phase} in the settings, or use fewer readers.`,
        },
      ),
    )
  }

  const deadline =
    timeLimitMs === 0
      ? undefined
      : setTimeout(() => {
          reach(
            failure(
              'phase_timeout',
              `The phase ${phase} was not done within ${timeLimitMs / 1000} s, its time limit.`,
              {
                remedy: `Run again; if it recurs, raise the time limit of the phase ${phase} in the settings.`,
              },
            ),
          )
        }, timeLimitMs)
  const samples = memoryLimitBytes === 0 ? undefined : setInterval(look, sampleMs)
  look()
  return {
    signal: controller.signal,
    get reached() {
      return reached
    },
    look,
    stop() {
      clearTimeout(deadline)
      clearInterval(samples)
    },
  }
}
