import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from '@playwright/test'
import { dropMonth } from './drop-month.ts'
import { runPipeline, test } from './fixtures.ts'

test('a file dropped into the plant shows at once, and the next run loads it', async ({ console: page, place }) => {
  await runPipeline(page)
  const dropped = dropMonth(place.plant, '203001')
  await expect(page.getByText('1 new file since the last run')).toBeVisible()
  await expect(page.getByText(basename(dropped)).first()).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/new-file.png' })

  await page.getByRole('button', { name: 'Load 1 new file' }).click()
  await expect(page.getByRole('region', { name: 'Run 2' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('since the last run')).toHaveCount(0)
})

test('a file taken away again is no news', async ({ console: page, place }) => {
  await runPipeline(page)
  const dropped = dropMonth(place.plant, '203001')
  await expect(page.getByText('1 new file since the last run')).toBeVisible()
  rmSync(dropped)
  await expect(page.getByText('since the last run')).toHaveCount(0)
})
