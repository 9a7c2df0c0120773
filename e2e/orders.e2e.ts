import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'

test.use({ plantData: 'shared' })

/** Opens Orders and the order by its number, by keyboard alone. */
async function openOrder(page: Page, poNo: string): Promise<void> {
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('grid', { name: 'Orders' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(poNo)
  await expect(page.getByText('1 of 190')).toBeVisible()
  await page.getByRole('grid', { name: 'Orders' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { name: poNo })).toBeVisible()
}

/** Opens the list of views by its key; a key pressed before the screen listens is pressed again, as a person would. */
async function openViews(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('v')
    await expect(page.getByRole('menuitem', { name: /^All orders/ })).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

test('what is left of an order is opened down to the cells it comes from, and back, by keyboard', async ({
  console: page,
}) => {
  await runPipeline(page)
  await openOrder(page, 'IM1901040')
  const detail = page.getByRole('complementary')
  await expect(detail.getByRole('img', { name: /Cumulative good pieces of IM1901040/ })).toBeVisible()

  await detail.getByRole('button', { name: '116,267', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(detail.getByText('Ordered pieces less good pieces, never less than zero.')).toBeVisible()
  const made = detail.getByRole('list').first()
  await expect(made.getByRole('listitem').first()).toContainText('500,000')
  expect(await made.getByRole('listitem').count()).toBeGreaterThan(50)
  await expect(detail.getByText('Adds up to').locator('..')).toContainText('116,267')
  await expect(made.getByRole('button', { name: /Open monthlyReports_201901\.xlsb · Sheet1!/ }).first()).toBeVisible()
  await expect(detail.getByText('Every row that names this order counts.')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(detail.getByRole('button', { name: '116,267', exact: true })).toBeFocused()
  await detail.getByText('Cavity', { exact: true }).first().click()
  await expect(detail.getByRole('rowheader', { name: '14000CBQ-M-001 · cavity 7' })).toBeVisible()
  await expect(detail.getByRole('rowheader', { name: '14000CBQ-M-001 · cavity 8' })).toBeVisible()
})

test('the views of the plant by name, with the counts of the reference, and no barrier in the detail', async ({
  console: page,
}) => {
  await runPipeline(page)
  await page.keyboard.press('Alt+2')
  await page.getByRole('grid', { name: 'Orders' }).focus()
  await openViews(page)
  const counts: Readonly<Record<string, string>> = {
    'All orders': '190',
    'In the latest shift': '11',
    'Nothing molded yet': '10',
    'Finished on time': '150',
    'Finished late': '27',
  }
  for (const [name, count] of Object.entries(counts)) {
    await expect(page.getByRole('menuitem', { name: `${name} ${count}`, exact: true })).toBeVisible()
  }
  await page.getByRole('menuitem', { name: 'Finished late 27' }).click()
  await expect(page.getByText('27 of 190')).toBeVisible()

  await expect(page.getByRole('menu')).toHaveCount(0)
  await openViews(page)
  await page.getByRole('menuitem', { name: 'All orders 190' }).click()
  for (const theme of ['Light', 'Dark']) {
    await page.getByRole('button', { name: 'Language and look' }).click()
    await page.getByText(theme, { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('grid', { name: 'Orders' }).focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByText('Adds up to').first().waitFor()
    await page.mouse.move(0, 0)
    const { violations } = await new AxeBuilder({ page })
      .include('aside')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
    await page.screenshot({ path: `test-results/screens/${theme.toLowerCase()}-order.png` })
  }
})
