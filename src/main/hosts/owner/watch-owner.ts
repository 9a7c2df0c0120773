import type { TRPCClient } from '@trpc/client'
import type { EngineEvent } from '../../../contract/event.ts'
import type { AppRouter } from '../../../contract/router.ts'

export interface WatchOwnerOptions {
  readonly signal: AbortSignal | undefined
  /** What is thrown when watching ends otherwise than by the signal. */
  readonly explain: (error: unknown) => unknown
}

/** The owner's events as they come: its snapshot first, then every change, until the signal aborts. */
export async function* watchOwner(
  api: TRPCClient<AppRouter>,
  { signal, explain }: WatchOwnerOptions,
): AsyncGenerator<EngineEvent> {
  const events: EngineEvent[] = []
  let end: { readonly error: unknown } | 'completed' | undefined
  let wake = () => {}
  function finish(how: NonNullable<typeof end>): void {
    end ??= how
    wake()
  }
  const subscription = api.runs.watch.subscribe(undefined, {
    onData(event) {
      events.push(event)
      wake()
    },
    onError: error => finish({ error: explain(error) }),
    onComplete: () => finish('completed'),
  })
  const abort = () => finish('completed')
  signal?.addEventListener('abort', abort)
  try {
    for (;;) {
      for (let event = events.shift(); event; event = events.shift()) yield event
      if (signal?.aborted || end === 'completed') return
      if (end) throw end.error
      await new Promise<void>(resolve => (wake = resolve))
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    subscription.unsubscribe()
  }
}
