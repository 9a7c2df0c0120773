import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'

export interface TrackedCalls {
  readonly engine: Engine
  /** Resolves when nothing that was asked for is going on any more, the runs among it. */
  readonly settled: () => Promise<void>
  /** How much was asked so far. */
  readonly count: () => number
  /** From now on everything that is asked is refused. */
  readonly refuse: () => void
}

/** An engine that knows what was asked through it and has not ended. Watching is not waited for: it has no end of its own. */
export function trackCalls(engine: Engine): TrackedCalls {
  const inHand = new Set<Promise<void>>()
  let count = 0
  let isClosing = false

  function track(work: Promise<unknown>): void {
    const settling = settle(work)
    inHand.add(settling)
    void settling.then(() => inHand.delete(settling))
  }

  const tracked = new Proxy(engine, {
    get(target, name: keyof Engine) {
      const method: unknown = target[name]
      if (name === 'watch' || typeof method !== 'function') return method
      return (...args: readonly unknown[]) => {
        if (isClosing) return Promise.reject(closing())
        count += 1
        const work = Promise.resolve(Reflect.apply(method, target, args) as unknown)
        track(name === 'startRun' ? untilRunEnded(engine, work as ReturnType<Engine['startRun']>) : work)
        return work
      }
    },
  })

  return {
    engine: tracked,
    async settled() {
      while (inHand.size > 0) await Promise.all(inHand)
    },
    count: () => count,
    refuse: () => void (isClosing = true),
  }
}

async function settle(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work])
}

async function untilRunEnded(engine: Engine, started: ReturnType<Engine['startRun']>): Promise<void> {
  const { run } = await started
  await engine.waitForRun(run)
}

function closing(): EngineFailure {
  return new EngineFailure(
    failure('workspace_in_use', 'The workspace is being closed by its owner.', { remedy: 'Try again in a moment.' }),
  )
}
