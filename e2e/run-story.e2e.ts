import { expect } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'

test.use({ plantData: 'shared' })

test('a planner opens the console, runs the pipeline and reads what came out', async ({ console: page }) => {
  await expect(page.getByText('Ready for the first run')).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/first-start.png' })

  await page.getByRole('banner').getByRole('button', { name: 'Run pipeline' }).click()
  const run = page.getByRole('region', { name: 'Run 1' })
  await expect(run.getByRole('heading', { name: 'Run 1 is under way' })).toBeVisible()
  await expect(run.getByText(/^(Comparing files|Reading workbooks|Loading rows|Checking rows)$/).first()).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/run-under-way.png' })

  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 120_000 })
  await expect(run.getByRole('list', { name: 'Phases' }).getByRole('listitem')).toContainText([
    'DataCollector',
    'DataLoader',
    'ValidationOrchestrator',
    'OrderProgressTracker',
  ])
  await expect(run.getByRole('heading', { level: 2 })).toContainText('Generation 1')
  await page.screenshot({ path: 'test-results/screens/run-finished.png' })

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Orders' }).click()
  const orders = page.getByRole('grid')
  await expect(orders).toHaveAttribute('aria-rowcount', '191')
  await expect(page.getByText('190 orders').first()).toBeVisible()
  // Sums of production spec 7.4.
  await expect(page.getByText('16,878,500').first()).toBeVisible()
  await expect(page.getByText('1,512,783').first()).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/orders.png' })

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Findings' }).click()
  await expect(page.getByRole('navigation', { name: 'Causes' })).toBeVisible()
  await expect(page.getByRole('grid')).not.toHaveAttribute('aria-rowcount', '1')
  await page.screenshot({ path: 'test-results/screens/findings.png' })
})

test('an order opens beside the list, with where its figures come from', async ({ console: page }) => {
  await runPipeline(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Orders' }).click()
  const first = page.getByRole('grid').getByRole('row').nth(1)
  await first.click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/order-detail.png' })
})

test('a second run with nothing changed says what it skipped', async ({ console: page }) => {
  await runPipeline(page)
  await runPipeline(page)
  await expect(
    page
      .getByRole('region', { name: 'Run 2' })
      .getByText(/unchanged/)
      .first(),
  ).toBeVisible()
})
