import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { expect } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'

/** Puts a further month into the plant, a copy of one that is there; returns its path. */
function dropMonth(plant: string): string {
  const folder = join(plant, 'dynamicDatabase', 'monthlyReports_history')
  const month = readdirSync(folder).find(name => name.startsWith('monthlyReports_')) ?? ''
  const dropped = join(folder, `monthlyReports_203001${extname(month)}`)
  copyFileSync(join(folder, month), dropped)
  return dropped
}

test('a file dropped into the plant shows at once, and the next run loads it', async ({ console: page, place }) => {
  await runPipeline(page)
  const dropped = dropMonth(place.plant)
  await expect(page.getByText('1 new file since the last run')).toBeVisible()
  await expect(page.getByText(basename(dropped)).first()).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/new-file.png' })

  await page.getByRole('button', { name: 'Load 1 file' }).click()
  await expect(page.getByRole('region', { name: 'Run 2' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('since the last run')).toHaveCount(0)
})

test('a file taken away again is no news', async ({ console: page, place }) => {
  await runPipeline(page)
  const dropped = dropMonth(place.plant)
  await expect(page.getByText('1 new file since the last run')).toBeVisible()
  rmSync(dropped)
  await expect(page.getByText('since the last run')).toHaveCount(0)
})
