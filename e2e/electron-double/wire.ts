import type { ChildProcess } from 'node:child_process'

/** What a call of the other half is answered with: a value that can be cloned, or the text of an error. */
type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly given: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: string }

/** Calls one half answers, by name; each takes one value. */
export type Calls = Readonly<Record<string, (given: never) => unknown>>

type Given<Call> = Call extends (given: infer Value) => unknown ? Value : never
type Answer<Call> = Call extends (given: never) => infer Value ? Awaited<Value> : never

/** Speaks to the other half of the double: Electron's main process here, its Chromium there. */
export interface Wire<Theirs extends Calls> {
  readonly call: <Name extends keyof Theirs & string>(
    name: Name,
    given: Given<Theirs[Name]>,
  ) => Promise<Answer<Theirs[Name]>>
}

/** @param other the process of the other half: a child, or this one's own parent */
export function createWire<Theirs extends Calls>(other: ChildProcess | NodeJS.Process, ours: Calls): Wire<Theirs> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let newest = 0
  other.on('message', (message: Message) => {
    if (message.kind === 'call') void answer(message)
    else settle(message)
  })

  async function answer({ id, name, given }: Extract<Message, { kind: 'call' }>): Promise<void> {
    try {
      const call = ours[name] as ((given: unknown) => unknown) | undefined
      if (!call) throw new Error(`this half of the Electron double does not answer ${name}`)
      post({ kind: 'answer', id, value: await call(given) })
    } catch (error) {
      post({ kind: 'error', id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }

  function settle(message: Exclude<Message, { kind: 'call' }>): void {
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value)
    else asked?.reject(new Error(message.error))
  }

  function post(message: Message): void {
    // The other half may have ended meanwhile; then nobody waits.
    if (other.connected) other.send?.(message, undefined, undefined, () => {})
  }

  return {
    call(name, given) {
      const id = ++newest
      const asked = Promise.withResolvers<unknown>()
      waiting.set(id, asked)
      post({ kind: 'call', id, name, given })
      return asked.promise as never
    },
  }
}
