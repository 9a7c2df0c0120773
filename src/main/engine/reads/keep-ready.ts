import type { Log } from '../../pipeline/log.ts'
import type { ReadThread } from './read-thread.ts'

/** How long what is looked at first, or again after a run, goes before, in milliseconds. */
const DELAY_MS = 1_500

export interface KeepReadyOptions {
  readonly heavy: Pick<ReadThread, 'ask'>
  readonly log: Log
  readonly delayMs?: number
}

/** Has the read thread make what it keeps in memory before somebody asks for it. */
export interface KeepReady {
  /** After the start and after each run: what is looked at then goes before. */
  soon(): void
  /** After a phase of a run: nobody was told yet to look at what it made. */
  now(): void
  close(): void
}

/**
 * With 1,000,000 records it takes a second and a half once after a run: nobody who opens Orders or Findings, or searches, waits for it, nor for more than one piece of it.
 */
export function keepReady({ heavy, log, delayMs = DELAY_MS }: KeepReadyOptions): KeepReady {
  let timer: NodeJS.Timeout | undefined
  const closed = new AbortController()

  async function make(): Promise<void> {
    try {
      while (!closed.signal.aborted && (await heavy.ask('make-ready', null)) === true);
      if (!closed.signal.aborted) await heavy.ask('make-floor-ready', null)
    } catch (error) {
      // Whoever looks at the data is told what cannot be read.
      log.debug({ err: error }, 'reads not made ready')
    }
  }

  function after(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void make(), ms).unref()
  }

  return {
    soon: () => after(delayMs),
    now: () => after(0),
    close() {
      closed.abort()
      clearTimeout(timer)
    },
  }
}
