import type { Log } from '../../pipeline/log.ts'
import type { ReadThread } from '../reads/read-thread.ts'

/** How long what is looked at first, or again after a run, goes before, in milliseconds. */
const DELAY_MS = 1_500

export interface FindingsReadyOptions {
  readonly heavy: Pick<ReadThread, 'ask'>
  readonly clock: () => Date
  readonly log: Log
  readonly delayMs?: number
}

/** Has the read thread make its index of findings before somebody asks for it. */
export interface FindingsReady {
  /** After the start and after each run. */
  soon(): void
  close(): void
}

/** With 100,000 findings the index takes half a second once after a run: nobody who opens Findings waits for it. */
export function keepFindingsReady({ heavy, clock, log, delayMs = DELAY_MS }: FindingsReadyOptions): FindingsReady {
  let timer: NodeJS.Timeout | undefined

  function ask(): void {
    heavy.ask('open-findings', { now: clock().toISOString() }).catch((error: unknown) => {
      // Whoever looks at the findings is told what cannot be read.
      log.debug({ err: error }, 'findings not made ready')
    })
  }

  return {
    soon() {
      clearTimeout(timer)
      timer = setTimeout(ask, delayMs).unref()
    },
    close: () => clearTimeout(timer),
  }
}
