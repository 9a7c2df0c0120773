import type { Page } from '@playwright/test'
import type { ListFigures, Spread } from './measured-console.ts'

/** How long the window may take before a measurement says so, in milliseconds. */
const PATIENCE_MS = 10_000

/** What goes on after an answer is on screen (counts, causes) is over then, in milliseconds. */
const REST_MS = 300

/** How often a list is scrolled from top to bottom. */
const PASSES = 5

/** What is done to a list: which columns it is sorted by in turn, and what is searched for in turn. */
export interface ListProbe {
  readonly list: string
  readonly columns: readonly string[]
  readonly searches: readonly string[]
}

/**
 * Scrolls the list on screen from top to bottom, the first time as it was opened, then sorts and filters it: each order and each search is
 * another one than that before, so that nothing on screen answers it.
 */
export async function measureList(page: Page, { list, columns, searches }: ListProbe): Promise<ListFigures> {
  const grid = page.locator('main [role="grid"]').first()
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1
  const passes: (readonly number[])[] = []
  for (let pass = 0; pass < PASSES; pass += 1) {
    passes.push(await longTasksWhileScrolling(page))
    await untilAtTop(page)
  }
  const sorted: number[] = []
  // Twice each: upwards, then downwards.
  for (const column of columns.flatMap(name => [name, name])) sorted.push(await act(page, { sort: column }))
  const filtered: number[] = []
  for (const search of searches) {
    filtered.push(await act(page, { type: search }))
    await act(page, { type: '' })
  }
  return {
    list,
    rows,
    filterMs: spreadOf(filtered),
    sortMs: spreadOf(sorted),
    longestTaskMs: spreadOf(passes.map(tasks => Math.max(0, ...tasks))),
    longTasks: passes.flat().length,
  }
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return { times: sorted.length, first: values[0] ?? 0, median: (lower + upper) / 2, worst: sorted.at(-1) ?? 0 }
}

/** By the header of a column, or by the search of the list. */
type Act = { readonly sort: string } | { readonly type: string }

async function act(page: Page, asked: Act): Promise<number> {
  const took = await untilRowsChange(page, asked)
  await page.waitForTimeout(REST_MS)
  return took
}

/** From an action to the frame that shows other rows; the patience when none does. */
function untilRowsChange(page: Page, asked: Act): Promise<number> {
  return page.evaluate(
    ({ todo, patience }) =>
      new Promise<number>((resolve, reject) => {
        const grid = document.querySelector('main [role="grid"]')
        const shown = () => {
          const rows = [...(grid?.querySelectorAll('[role="rowgroup"] [role="row"]') ?? [])].map(row => row.textContent)
          return [grid?.getAttribute('aria-rowcount'), ...rows].join('\n')
        }
        const before = shown()
        const headers = [...document.querySelectorAll<HTMLElement>('main [data-sort]')]
        const header = 'sort' in todo ? headers.find(({ textContent }) => textContent?.startsWith(todo.sort)) : null
        const box = document.querySelector<HTMLInputElement>('main input[title="/"]')
        if (!header && !box) return reject(new Error('There is nothing to sort or search with'))
        const from = performance.now()
        if ('sort' in todo) header?.click()
        else {
          // As React wants to be told: by the element's own setter and an event that bubbles.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, todo.type)
          box?.dispatchEvent(new Event('input', { bubbles: true }))
        }
        const painted = () => {
          const took = performance.now() - from
          if (shown() !== before || took > patience) resolve(took)
          else look()
        }
        const look = () => void requestAnimationFrame(() => setTimeout(painted))
        look()
      }),
    { todo: asked, patience: PATIENCE_MS },
  )
}

/** What the tasks of the window that took over 50 ms took, in milliseconds, while a list is scrolled in steps of a screen. */
function longTasksWhileScrolling(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    () =>
      new Promise<readonly number[]>(resolve => {
        const grid = document.querySelector<HTMLElement>('main [role="grid"]')
        const tasks: number[] = []
        const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(task => task.duration)))
        observer.observe({ type: 'longtask' })
        const steps = 120
        let step = 0
        const scroll = () => {
          step += 1
          if (!grid || step > steps) {
            // The observer is told after the task it is told about.
            setTimeout(() => {
              observer.disconnect()
              resolve(tasks)
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

/** Back to the first row, and what that reads and draws is over. */
async function untilAtTop(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('main [role="grid"]')?.scrollTo({ top: 0 }))
  await page.waitForTimeout(REST_MS)
}
