import { expect } from '@playwright/test'
import { dropMonth } from './drop-month.ts'
import { runPipeline, test } from './fixtures.ts'

test.use({ plantData: 'shared' })

test('a run can be cancelled, says so, and the next one finishes', async ({ console: page, place }) => {
  // Enough to read that the run is still going when it is cancelled.
  for (let month = 1; month <= 12; month++) dropMonth(place.plant, `2030${String(month).padStart(2, '0')}`)
  const header = page.getByRole('banner')
  await header.getByRole('button', { name: 'Run pipeline' }).click()
  await header.getByRole('button', { name: 'Cancel run' }).click()
  await expect(header.getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('region', { name: 'Run 1' }).getByText('Cancelled').first()).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/run-cancelled.png' })
  await runPipeline(page)
  await expect(page.getByRole('region', { name: 'Run 2' })).toBeVisible()
})
