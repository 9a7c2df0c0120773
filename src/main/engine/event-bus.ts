import { EventEmitter, on } from 'node:events'
import type { EngineEvent } from '../../contract/event.ts'

export interface EventBus {
  publish(event: EngineEvent): void
  /** The snapshot as it is when the first event is asked for, then everything published since, until the signal aborts. */
  watch(snapshot: () => EngineEvent, signal: AbortSignal | undefined): AsyncIterable<EngineEvent>
}

/** Fans events out to any number of watchers; a slow or failing watcher does not hold up the others. */
export function createEventBus(): EventBus {
  const emitter = new EventEmitter<{ event: [EngineEvent] }>()
  emitter.setMaxListeners(0)
  return {
    publish: event => void emitter.emit('event', event),
    async *watch(snapshot, signal) {
      // Listening starts before the snapshot is taken, so that no event falls between the two.
      const events = on(emitter, 'event', signal ? { signal } : {})
      try {
        yield snapshot()
        for await (const [event] of events) yield event as EngineEvent
      } catch (error) {
        if (!signal?.aborted) throw error
      } finally {
        await events.return?.()
      }
    },
  }
}
