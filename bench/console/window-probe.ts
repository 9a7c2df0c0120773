import type { Page } from '@playwright/test'
import type { ListFigures } from './measured-console.ts'

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

/** What is done to a list: which column is sorted by, and what is searched for. */
export interface ListProbe {
  readonly list: string
  readonly column: string
  readonly search: string
}

/** Sorts and filters the list on screen, then scrolls it from top to bottom. */
export async function measureList(page: Page, { list, column, search }: ListProbe): Promise<ListFigures> {
  const grid = page.locator('main [role="grid"]').first()
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1
  // The list may stand in the column's order already; the other way round its first rows are others for certain.
  await untilRowsChange(page, { sort: column })
  const sortMs = await untilRowsChange(page, { sort: column })
  const filterMs = await untilRowsChange(page, { type: search })
  await untilRowsChange(page, { type: '' })
  return { list, rows, sortMs, filterMs, longestTaskMs: await longestTaskWhileScrolling(page) }
}

/** By the header of a column, or by the search of the list. */
type Act = { readonly sort: string } | { readonly type: string }

/** From an action to the frame that shows other rows, every one of them with its data; the patience when none does. */
function untilRowsChange(page: Page, act: Act): Promise<number> {
  return page.evaluate(
    ({ asked, patience }) =>
      new Promise<number>((resolve, reject) => {
        const grid = document.querySelector('main [role="grid"]')
        const shown = () => {
          const rows = [...(grid?.querySelectorAll('[role="rowgroup"] [role="row"]') ?? [])].map(row => row.textContent)
          return { text: [grid?.getAttribute('aria-rowcount'), ...rows].join('\n'), isWhole: !rows.includes('') }
        }
        const before = shown().text
        const headers = [...document.querySelectorAll<HTMLElement>('main [data-sort]')]
        const header = 'sort' in asked ? headers.find(({ textContent }) => textContent?.startsWith(asked.sort)) : null
        const box = document.querySelector<HTMLInputElement>('main input[title="/"]')
        if (!header && !box) return reject(new Error('There is nothing to sort or search with'))
        const from = performance.now()
        if ('sort' in asked) header?.click()
        else {
          // As React wants to be told: by the element's own setter and an event that bubbles.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, asked.type)
          box?.dispatchEvent(new Event('input', { bubbles: true }))
        }
        const painted = () => {
          const took = performance.now() - from
          const { text, isWhole } = shown()
          if ((isWhole && text !== before) || took > patience) resolve(took)
          else look()
        }
        const look = () => void requestAnimationFrame(() => setTimeout(painted))
        look()
      }),
    { asked: act, patience: PATIENCE_MS },
  )
}

/** The longest task of the window, in milliseconds, while a list is scrolled in steps of a screen; 0 when none took over 50. */
function longestTaskWhileScrolling(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const grid = document.querySelector<HTMLElement>('main [role="grid"]')
        let longest = 0
        const observer = new PerformanceObserver(list => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
        })
        observer.observe({ type: 'longtask' })
        const steps = 120
        let step = 0
        const scroll = () => {
          step += 1
          if (!grid || step > steps) {
            // The observer is told after the task it is told about.
            setTimeout(() => {
              observer.disconnect()
              resolve(longest)
            }, 200)
            return
          }
          // First as a wheel does, then in leaps over the whole list.
          if (step <= steps / 2) grid.scrollTop += 300
          else grid.scrollTop = (grid.scrollHeight * (step - steps / 2)) / (steps / 2)
          requestAnimationFrame(scroll)
        }
        requestAnimationFrame(scroll)
      }),
  )
}
