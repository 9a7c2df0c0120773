import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'

const SCREENS = ['Run', 'Orders', 'Findings', 'Inbox']

/** A tooltip that is half faded in has half its contrast: the pointer leaves and what it had opened is gone first. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

for (const theme of ['Light', 'Dark']) {
  test(`every screen is accessible in the ${theme.toLowerCase()} theme, before and after a run`, async ({
    console: page,
  }) => {
    await page.getByRole('button', { name: 'Language and look' }).click()
    await page.getByText(theme, { exact: true }).click()
    await page.keyboard.press('Escape')
    expect(await violationsOn(page)).toEqual([])
    await runPipeline(page)
    for (const screen of SCREENS) {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()
      await expect(page.getByRole('main')).toBeVisible()
      expect(await violationsOn(page)).toEqual([])
      await page.screenshot({ path: `test-results/screens/${theme.toLowerCase()}-${screen.toLowerCase()}.png` })
    }
  })
}

test('Vietnamese is complete on every screen', async ({ console: page }) => {
  await page.getByRole('button', { name: 'Language and look' }).click()
  await page.getByText('Tiếng Việt').click()
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.getByText('Run pipeline')).toHaveCount(0)
  await page.screenshot({ path: 'test-results/screens/vietnamese.png' })
})
