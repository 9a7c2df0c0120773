import { createStore, type StoreApi } from 'zustand/vanilla'
import { callFailure, type CallFailure } from '../api/call-failure.ts'

/** Something read from the engine as a whole. What was read stays on screen while it is read again, also when that fails. */
export type ResourceState<Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: CallFailure }

/** A value of the engine with its state and the ways to read it. */
export interface Resource<Value> extends StoreApi<ResourceState<Value>> {
  /** Reads it unless it was read or is being read. */
  readonly ensure: () => void
  /** Reads it (again). Calls while a read is under way lead to one more read after it, never to two at once. */
  readonly refresh: () => Promise<void>
}

/** @param read asks the engine; a rejection is kept as the reason (`callFailure`) */
export function createResource<Value>(read: () => Promise<Value>): Resource<Value> {
  const store = createStore<ResourceState<Value>>(() => ({ kind: 'idle' }))
  let reading: Promise<void> | null = null
  let again = false

  async function readOnce(): Promise<void> {
    try {
      store.setState({ kind: 'ready', value: await read() }, true)
    } catch (error) {
      // What was read before is still worth showing; the status bar says that the connection is lost.
      if (store.getState().kind !== 'ready') store.setState({ kind: 'failed', failure: callFailure(error) }, true)
    }
  }

  async function readUntilSettled(): Promise<void> {
    if (store.getState().kind !== 'ready') store.setState({ kind: 'loading' }, true)
    do {
      again = false
      await readOnce()
    } while (again)
    reading = null
  }

  function refresh(): Promise<void> {
    if (reading) again = true
    else reading = readUntilSettled()
    return reading
  }

  return {
    ...store,
    refresh,
    ensure: () => {
      const { kind } = store.getState()
      if (kind === 'idle' || kind === 'failed') void refresh()
    },
  }
}
