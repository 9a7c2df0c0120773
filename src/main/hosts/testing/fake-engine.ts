import type { Engine } from '../../../contract/engine.ts'
import type { EngineEvent } from '../../../contract/event.ts'

export interface FakeEngine extends Engine {
  /** What was called, as `startRun({"dryRun":false}, "Lan")`. */
  readonly calls: readonly string[]
  /** Tells every watcher. */
  readonly emit: (event: EngineEvent) => void
}

/**
 * An engine for tests of what stands around it: answers with what a test gives, notes each call, and throws on anything the test
 * did not give. The hosts are tested with the real engine too; this one brings about what that one does not do on demand.
 */
export function fakeEngine(answers: Partial<Engine> = {}): FakeEngine {
  const calls: string[] = []
  const watchers = new Set<(event: EngineEvent) => void>()
  const own: Partial<FakeEngine> = {
    calls,
    emit: event => watchers.forEach(tell => tell(event)),
    watch: signal => watchEvents(watchers, signal),
    close: async () => {},
    ...answers,
  }
  return new Proxy(own as FakeEngine, {
    get(target, name: keyof FakeEngine | 'then') {
      // What a promise resolves to is asked whether it is one itself.
      if (name === 'then') return undefined
      if (name === 'calls' || name === 'emit') return target[name]
      const answer = target[name] as ((...args: unknown[]) => unknown) | undefined
      if (!answer) throw new Error(`this fake engine has no answer to ${name}`)
      return (...args: unknown[]) => {
        const given = args.filter(arg => arg !== undefined && !(arg instanceof AbortSignal))
        calls.push(`${name}(${given.map(arg => JSON.stringify(arg)).join(', ')})`)
        return answer(...args)
      }
    },
  })
}

async function* watchEvents(
  watchers: Set<(event: EngineEvent) => void>,
  signal: AbortSignal | undefined,
): AsyncGenerator<EngineEvent> {
  const queue: EngineEvent[] = [{ kind: 'snapshot', active: null, progress: [], latest: null, pending: [] }]
  let wake = () => {}
  const tell = (event: EngineEvent) => {
    queue.push(event)
    wake()
  }
  watchers.add(tell)
  signal?.addEventListener('abort', () => wake())
  try {
    for (;;) {
      for (let event = queue.shift(); event; event = queue.shift()) yield event
      if (signal?.aborted) return
      await new Promise<void>(resolve => (wake = resolve))
    }
  } finally {
    watchers.delete(tell)
  }
}
