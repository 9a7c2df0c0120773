import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads'

/** What all threads of a process share while faults are injected; each a 32-bit number changed by `Atomics`. */
export interface WorkState {
  /** Whether the work is going on. */
  isInside(): boolean
  /** What the control thread is doing, as `phaseOfWrite` names it. */
  step(): string
  enter(step: string): void
  leave(): void
  /** Number of the write that is about to happen. */
  nextWrite(): number
  /** How many writes matched the fault's filter, this one included. */
  nextMatch(): number
  writes(): number
}

const KEY = 'moldline:injected-faults'
const [INSIDE, STEP, WRITES, MATCHES] = [0, 1, 2, 3]

/** Steps of the work; a number stands for each of them in the shared memory. */
const STEPS = ['open', 'run', 'decision', 'notice', 'triage', 'undo', 'backup', 'restore', 'settings'] as const
export type WorkStep = (typeof STEPS)[number]

/** The state of this process; the main thread makes it before it starts others, which inherit it. */
export function workState(): WorkState {
  const known = getEnvironmentData(KEY) as SharedArrayBuffer | undefined
  if (known === undefined && !isMainThread) throw new Error('Faults are injected from the main thread on')
  const memory = known ?? new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT)
  if (known === undefined) setEnvironmentData(KEY, memory)
  const shared = new Int32Array(memory)
  return {
    isInside: () => Atomics.load(shared, INSIDE) === 1,
    step: () => STEPS[Atomics.load(shared, STEP)] ?? 'open',
    enter(step) {
      Atomics.store(shared, STEP, Math.max(0, (STEPS as readonly string[]).indexOf(step)))
      Atomics.store(shared, INSIDE, 1)
    },
    leave: () => void Atomics.store(shared, INSIDE, 0),
    nextWrite: () => Atomics.add(shared, WRITES, 1) + 1,
    nextMatch: () => Atomics.add(shared, MATCHES, 1) + 1,
    writes: () => Atomics.load(shared, WRITES),
  }
}
