import type { Page } from '@playwright/test'

/** How long the window may take before a measurement says so, in milliseconds. */
const PATIENCE_MS = 10_000

/** How long a screen must stay as it is before it counts as there with its data, in milliseconds. */
const QUIET_MS = 400

export interface PaintTimes {
  /** From the click to the first frame with the screen's head. */
  readonly headMs: number
  /** To the last frame that changed anything of the screen: its data are there. */
  readonly dataMs: number
}

/** Goes to a screen by its entry in the navigation. The page's own clock: what a test runner needs to notice something does not count. */
export function paintAfterClick(page: Page, screen: string): Promise<PaintTimes> {
  return page.evaluate(
    ({ name, patience, quiet }) =>
      new Promise<{ headMs: number; dataMs: number }>((resolve, reject) => {
        const main = document.querySelector('main')
        const entries = [...document.querySelectorAll<HTMLElement>('nav button')]
        const entry = entries.find(button => button.textContent?.startsWith(name))
        if (!main || !entry) return reject(new Error(`There is no screen ${name}`))
        const from = performance.now()
        let headMs: number | undefined
        let changedMs = 0
        let hasChanged = true
        const observer = new MutationObserver(() => (hasChanged = true))
        observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true })
        entry.click()
        const painted = () => {
          const took = performance.now() - from
          if (hasChanged) changedMs = took
          hasChanged = false
          const isThere = main.getAttribute('aria-label') === name && main.querySelector('h1') !== null
          if (isThere) headMs ??= took
          // What never comes is a figure too.
          const isOver = took > patience || (headMs !== undefined && took - changedMs > quiet)
          if (!isOver) {
            look()
            return
          }
          observer.disconnect()
          resolve({ headMs: headMs ?? took, dataMs: changedMs })
        }
        // A task after the callbacks of a frame runs when that frame has been drawn.
        const look = () => void requestAnimationFrame(() => setTimeout(painted))
        look()
      }),
    { name: screen, patience: PATIENCE_MS, quiet: QUIET_MS },
  )
}
