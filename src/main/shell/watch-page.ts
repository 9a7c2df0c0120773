import type { BrowserWindow } from 'electron'

export interface PageWatchOptions {
  readonly log: (text: string) => void
  /** Milliseconds. */
  readonly now: () => number
  /** The page ended too often: whether it is opened once more. */
  readonly askAboutEnds: () => Promise<boolean>
  /** The page does not answer: whether it is waited for. */
  readonly askToWait: () => Promise<boolean>
  /** The person wants no page any more. */
  readonly onGivenUp: () => void
}

/** So many ends within a minute are loaded again without asking. */
const RELOADS = 3
const WITHIN_MS = 60_000

/**
 * Keeps a page alive: one that ended is loaded again, a run goes on meanwhile; one that ends again and again, or no longer answers, is a question to
 * the person.
 */
export function watchPage(window: BrowserWindow, options: PageWatchOptions): void {
  const { log, now } = options
  let ends: readonly number[] = []
  let isAsking = false

  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    ends = [...ends.filter(at => now() - at < WITHIN_MS), now()]
    if (ends.length <= RELOADS) {
      log(`the window's page ended (${reason}) and is loaded again\n`)
      window.webContents.reload()
      return
    }
    log(`the window's page ended (${reason}) ${ends.length} times within a minute\n`)
    void ask(options.askAboutEnds, isWanted => {
      ends = []
      if (isWanted) window.webContents.reload()
      else options.onGivenUp()
    })
  })
  window.on('unresponsive', () => {
    log(`the window's page does not answer\n`)
    void ask(options.askToWait, isWaiting => {
      // A page in an endless loop cannot be reloaded; it is ended first, which loads it again.
      if (!isWaiting) window.webContents.forcefullyCrashRenderer()
    })
  })

  async function ask(question: () => Promise<boolean>, then: (answer: boolean) => void): Promise<void> {
    if (isAsking) return
    isAsking = true
    const answer = await question()
    isAsking = false
    if (!window.isDestroyed()) then(answer)
  }
}
