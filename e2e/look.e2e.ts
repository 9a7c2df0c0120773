import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'

/** Every screen and every tab of one, by its address; a few with something opened. */
const PLACES = [
  'run',
  'orders',
  'orders/IM2509007',
  'machines',
  'machines/now',
  'machines/quality',
  'machines/pairs',
  'machines/layout',
  'machines/plan',
  'findings',
  'findings/rules',
  'inbox',
  'runs',
  'runs/1',
  'runs/1~2',
  'runs/calendar',
  'runs/trend',
  'runs/log',
  'runs/support',
  'data/files',
  'data/decisions',
  'data/revisions',
  'data/preview',
  'data/recovery',
  'settings',
  'settings/people',
  'settings/watching',
  'settings/healing',
  'settings/channels',
  'settings/look',
  'hand-over',
]
const RUN_IN = { en: 'Run pipeline', vi: 'Chạy quy trình' }

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is accessible, whole and in its language in the ${theme} theme`, async ({ console: page }) => {
    await runPipeline(page)
    await runPipeline(page)
    for (const language of ['en', 'vi'] as const) {
      await look(page, { theme, language })
      for (const place of PLACES) {
        await goTo(page, place)
        await page.screenshot({ path: `test-results/screens/${language}-${theme}/${place.replaceAll('/', '-')}.png` })
        expect.soft(await cutOff(page), `${place}, ${language}: cut off`).toEqual([])
        // Words do not change what is accessible, and the theme changes only what is seen.
        const part = place === PLACES[0] ? 'everything' : 'main'
        if (language === 'en') {
          expect.soft(await violationsOn(page, part, theme === 'dark' ? ['color-contrast'] : []), place).toEqual([])
        } else await expect.soft(page.getByText(RUN_IN.en, { exact: true })).toHaveCount(0)
      }
    }
  })
}

test('at 200 % zoom every screen fits the width, in the longer language', async ({ console: page }) => {
  await runPipeline(page)
  await look(page, { theme: 'light', language: 'vi' })
  await page.setViewportSize({ width: 640, height: 400 })
  // Every screen is in reach without scrolling.
  const screens = page.getByRole('navigation', { name: 'Màn hình' }).getByRole('button')
  await expect(screens).toHaveCount(8)
  await expect(screens.last()).toBeInViewport({ ratio: 1 })
  for (const place of PLACES) {
    await goTo(page, place)
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(640)
    expect.soft(await cutOff(page), `${place}: cut off`).toEqual([])
    await page.screenshot({ path: `test-results/screens/zoomed/${place.replaceAll('/', '-')}.png` })
  }
})

test('before the first run each screen says what would be there', async ({ console: page }) => {
  for (const place of PLACES.filter(name => !name.includes('~') && name !== 'runs/1' && !name.startsWith('orders/'))) {
    await goTo(page, place)
    await page.screenshot({ path: `test-results/screens/empty/${place.replaceAll('/', '-')}.png` })
    expect.soft(await violationsOn(page, 'main'), place).toEqual([])
  }
})

async function look(
  page: Page,
  preferences: { readonly theme: string; readonly language: 'en' | 'vi' },
): Promise<void> {
  const kept = { density: 'compact', letterKeys: true, detailWidth: 420, layouts: {}, views: {}, ...preferences }
  await page.evaluate(text => localStorage.setItem('moldline.preferences', text), JSON.stringify(kept))
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', preferences.language)
  await expect(page.getByRole('banner').getByRole('button', { name: RUN_IN[preferences.language] })).toBeVisible()
}

/** Goes there by the address, as a link does, and waits until nothing of it is being loaded. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(hash => (location.hash = hash), `#/${place}`)
  await expect(page.locator('main h1').first()).toBeAttached()
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
  // What comes at once, without a word that it is waited for.
  await page.evaluate(async () => {
    const words = () => document.querySelector('main')?.textContent
    for (let before; before !== words();) {
      before = words()
      await new Promise(resolve => setTimeout(resolve, 60))
    }
  })
  // Charts come after the figures they show.
  await expect(page.locator('main div[role="img"][style*="height"]:not(:has(svg text))')).toHaveCount(0)
}

/** What breaks a rule of WCAG 2.1 A and AA there, of all its rules or of those named. */
async function violationsOn(
  page: Page,
  part: 'everything' | 'main',
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  // A tooltip that is half faded in has half its contrast: the pointer leaves and what it had opened is gone first.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  // A page without frames needs no second page to put the parts of the answer together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false })
  if (part === 'main') axe.include('main')
  const checked =
    rules.length === 0 ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']) : axe.withRules([...rules])
  const { violations } = await checked.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

/** Words on buttons, tabs and headings that do not fit where they stand, a screen that runs over the frame, and a page wider than the window. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = [
      ...document.querySelectorAll<HTMLElement>('button, .mantine-Button-label, [role="tab"], h1, h2, nav span, label'),
    ]
    const cut = words.filter(element => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      // Said to screen readers only.
      if (element.clientWidth <= 1) return false
      // Cells of a table end in an ellipsis and have a tooltip; what is said in a control may not.
      const isCell = element.closest('[role="grid"], [role="columnheader"]') !== null
      return (
        !isCell &&
        overflowX !== 'visible' &&
        textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      )
    })
    const names = cut.map(element => element.textContent?.trim() ?? '')
    const main = document.querySelector('main')
    if (main && main.scrollHeight > main.clientHeight + 1) names.push('the screen is taller than its place')
    const isWide = document.documentElement.scrollWidth > document.documentElement.clientWidth
    return isWide ? [...names, 'the page is wider than the window'] : names
  })
}
