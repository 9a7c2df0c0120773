import { expect } from '@playwright/test'
import { join } from 'node:path'
import { readdirSync, renameSync } from 'node:fs'
import { runPipeline, test } from './fixtures.ts'

test('a planner looks back: what a run did, what changed since the one before, what it said, and a file for support', async ({
  console: page,
  place,
}) => {
  const months = join(place.plant, 'dynamicDatabase', 'monthlyReports_history')
  const month = readdirSync(months).findLast(name => name.startsWith('monthlyReports_')) ?? ''
  renameSync(join(months, month), join(place.workspace, '..', month))
  await runPipeline(page)
  renameSync(join(place.workspace, '..', month), join(months, month))
  await runPipeline(page)

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Runs/ }).click()
  const runs = page.getByRole('grid', { name: 'Runs' })
  await expect(runs.getByRole('row')).toHaveCount(3)
  await runs.getByRole('row').nth(1).click()
  const detail = page.getByRole('complementary')
  await expect(detail.getByRole('list', { name: 'Phases over time' })).toContainText('Collect')
  await expect(detail).toContainText('1 → 2')
  await detail.getByRole('tab', { name: 'Files and rows' }).click()
  await expect(detail).toContainText(/rows in \d+ files, each accounted for/)

  await runs.focus()
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/#\/runs\/1~2$/)
  await expect(page.getByRole('tab', { name: /Files$/ })).toContainText('1')
  await page.getByRole('tab', { name: /Rows$/ }).click()
  await expect(page.getByRole('tabpanel')).toContainText(month)

  await page.getByRole('tab', { name: 'Log' }).click()
  await page.getByRole('textbox', { name: 'Search the log' }).fill('phase ended')
  await expect(page.getByRole('grid', { name: 'Log lines' })).toContainText('phase ended')

  await page.getByRole('tab', { name: 'Support' }).click()
  await page.getByRole('button', { name: 'Make the file' }).click()
  await expect(page.getByText('Look into it here before you send it')).toBeVisible()
  const folder = join(place.workspace, 'exports')
  const file = readdirSync(folder).find(name => name.startsWith('moldline-support-')) ?? ''
  await page.getByLabel('Open a support file…').first().setInputFiles(join(folder, file))
  await expect(page.getByText('From a file, not your plant')).toBeVisible()
  await page.getByRole('tablist', { name: 'Parts of the file' }).getByRole('tab', { name: 'Runs' }).click()
  await expect(page.getByRole('article')).toContainText('Person 1')
})
