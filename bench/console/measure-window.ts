import { chromium } from '@playwright/test'
import { chromiumLaunchOptions } from '../../scripts/find-chromium.mjs'
import type { ServedConsole } from '../../e2e/served-console.ts'
import { measureList, type ListProbe } from './list-probe.ts'
import type { ListFigures, MeasuredConsole, ScreenFigures } from './measured-console.ts'
import { paintAfterClick } from './window-probe.ts'

const SCREENS = ['Orders', 'Machines', 'Findings', 'Inbox', 'Runs', 'Data', 'Settings', 'Run']
const TIMES_AGAIN = 3
/** Each with columns whose values differ and searches that some rows meet. */
const LISTS: readonly ListProbe[] = [
  {
    list: 'Orders',
    columns: ['Left (pcs)', 'Ordered (pcs)', 'ETA'],
    searches: ['M1', 'IM19', '26', 'M2', 'IM1', '10'],
  },
  { list: 'Findings', columns: ['PO', 'Pieces', 'Rule'], searches: ['M1', 'IM19', '26', 'M2', 'IM1', '10'] },
]

export type WindowFigures = Pick<MeasuredConsole, 'startMs' | 'reloadMs' | 'screens' | 'lists'>

/**
 * Opens a console that is being served in a Chromium and measures its start, every screen and the long lists.
 *
 * @param from when the program was started, by this process's clock
 */
export async function measureWindow(served: ServedConsole, from: number): Promise<WindowFigures> {
  const browser = await chromium.launch(chromiumLaunchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(served.link())
    await page.locator('main h1, main h2').first().waitFor({ timeout: 60_000 })
    const startMs = performance.now() - from
    const again = performance.now()
    await page.reload()
    await page.locator('main h1, main h2').first().waitFor()
    const reloadMs = performance.now() - again

    const screens: ScreenFigures[] = []
    for (const screen of SCREENS) {
      const first = await paintAfterClick(page, screen)
      screens.push({ screen, firstMs: first.headMs, againMs: 0, dataMs: first.dataMs })
    }
    for (let time = 0; time < TIMES_AGAIN; time += 1) {
      for (const [place, screen] of SCREENS.entries()) {
        const { headMs } = await paintAfterClick(page, screen)
        const known = screens[place]
        if (known) screens[place] = { ...known, againMs: Math.max(known.againMs, headMs) }
      }
    }

    const lists: ListFigures[] = []
    for (const probe of LISTS) {
      await paintAfterClick(page, probe.list)
      await page.locator('main [role="grid"]').first().waitFor()
      lists.push(await measureList(page, probe))
    }
    return { startMs, reloadMs, screens, lists }
  } finally {
    await browser.close()
  }
}
