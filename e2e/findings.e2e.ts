import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { runPipeline, test as base } from './fixtures.ts'
import { createPlace } from './place.ts'

/** A plant with people findings can be given to. */
const test = base.extend({
  place: async ({ plantData }, use) => {
    const place = createPlace(plantData)
    const environment = { ...place.environment, MOLDLINE_PEOPLE: '["Lan","Minh"]', MOLDLINE_ACTOR: 'Lan' }
    await use({ ...place, environment })
    place.remove()
  },
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** In both themes. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(node => node.html).join(' ')}`))
  }
  return found
}

/** How many the list shows, of how many. */
async function shownOn(page: Page): Promise<readonly number[]> {
  const text = await page
    .getByRole('main')
    .getByText(/^[\d,]+ of [\d,]+$/)
    .textContent()
  return (text ?? '').split(' of ').map(number => Number(number.replaceAll(',', '')))
}

test('the whole triage is done by keyboard, and every step is accessible in both themes', async ({ console: page }) => {
  await runPipeline(page)
  await page.keyboard.press('Alt+4')
  const list = page.getByRole('grid', { name: 'Findings' })
  await list.focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary')
  await expect(detail.getByRole('heading', { name: 'Why it was flagged' })).toBeVisible()
  await expect(detail.locator('mark').first()).toBeVisible()
  const [all = 0] = await shownOn(page)

  await page.keyboard.press('c')
  await page.keyboard.type('the label was wrong')
  await page.keyboard.press('Control+Enter')
  await expect(detail.getByText('the label was wrong')).toBeVisible()

  await page.keyboard.press('e')
  await expect(page.getByRole('button', { name: /^Minh/ })).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByText('1 finding assigned')).toBeVisible()

  await page.keyboard.press('a')
  await expect(page.getByText('1 finding acknowledged')).toBeVisible()
  await expect.poll(() => shownOn(page)).toEqual([all - 1, all])

  await page.keyboard.press('s')
  await expect(page.getByRole('form', { name: 'Snooze until' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('5')
  await page.keyboard.type('asked Ms Hoa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 finding snoozed')).toBeVisible()
  await expect.poll(() => shownOn(page)).toEqual([all - 2, all])
  await page.keyboard.press('u')
  await expect.poll(() => shownOn(page)).toEqual([all - 1, all])
  await page.keyboard.press('Escape')

  await page.keyboard.press('g')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('region', { name: 'Several findings at once' })).toContainText(/because/)
  await page.screenshot({ path: 'test-results/screens/findings-cause.png' })
  await page.keyboard.press('Shift+A')
  await expect(page.getByText(/^\d+ findings? acknowledged$/)).toBeVisible()
  await expect.poll(async () => (await shownOn(page))[0]).toBe(0)

  await page.getByText('Resolved 0').click()
  await expect(page.getByText('Every finding of that run is still there.')).toBeVisible()
  await page.getByRole('tab', { name: 'Rules' }).click()
  await expect(page.getByRole('grid', { name: 'Rules' })).toBeVisible()
  await page.getByRole('grid', { name: 'Rules' }).getByText('Order unknown').click()
  await expect(page.getByText('How it is set')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/rules.png' })
})

test('a rule that is put off finds nothing from the next run on, and what it had found is resolved by that run', async ({
  console: page,
}) => {
  await runPipeline(page)
  await page.keyboard.press('Alt+4')
  await page.getByRole('tab', { name: 'Rules' }).click()
  await page.getByRole('grid', { name: 'Rules' }).getByText('Machine unknown').click()
  await page.getByRole('textbox', { name: /^Off until/ }).fill('2099-01-01')
  await page.getByRole('textbox', { name: /^Off until/ }).press('Enter')
  await expect(page.getByText(/changed; takes effect with the next run/)).toBeVisible()
  await expect(page.getByText(/Off until: – → /)).toBeVisible()
  await page.keyboard.press('Alt+1')
  await runPipeline(page)
  await page.keyboard.press('Alt+4')
  await page.getByText('Resolved 1').click()
  const list = page.getByRole('grid', { name: 'Findings' })
  await expect(list).toHaveAttribute('aria-rowcount', '2')
  await list.getByRole('row').nth(1).click()
  await expect(page.getByText('Resolved: run 2 did not find it any more')).toBeVisible()
})
