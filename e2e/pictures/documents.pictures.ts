import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { editWorkbook } from '../../src/testing/edit-workbook.ts'
import { runPipeline, test as base } from '../fixtures.ts'
import { inBothThemes, namedPlace, take, visit } from './take-picture.ts'

const reports = 'dynamicDatabase/monthlyReports_history'
const test = base.extend({ place: namedPlace })

test('run, orders and findings, light and dark; an order and a finding opened', async ({ console: page }) => {
  await runPipeline(page)
  await inBothThemes(page, 'run')

  await visit(page, 'Orders')
  const left = page.getByRole('columnheader', { name: 'Left (pcs)' }).getByRole('button').first()
  await left.click()
  await left.click()
  await inBothThemes(page, 'orders')
  await page.getByRole('grid').getByText('IM2509007', { exact: true }).click()
  await expect(page.getByRole('complementary')).toContainText('29,736')
  await take(page, 'order-light')

  await visit(page, 'Findings')
  await expect(page.getByRole('navigation', { name: 'Causes' })).toBeVisible()
  await inBothThemes(page, 'findings')
  await page.getByRole('grid').getByText('total is 3,944').click()
  await expect(page.getByRole('complementary')).toContainText('monthlyReports_202509.xlsb')
  await take(page, 'finding-light')
})

test('a second file of a month is dropped in, held and decided about; a row in quarantine', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  copyFileSync(
    join(place.plant, reports, 'monthlyReports_202508.xlsb'),
    join(place.plant, reports, 'monthlyReports_202508_corrected.xlsb'),
  )
  await expect(page.getByText('1 new file since the last run')).toBeVisible()
  await take(page, 'new-file-light')

  await runPipeline(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Data/ }).click()
  await page.getByRole('tab', { name: /Decisions/ }).click()
  await page.getByRole('grid').getByText('monthlyReports_202508_corrected.xlsb').click()
  await expect(page.getByRole('button', { name: 'Replace', exact: true })).toBeVisible()
  await take(page, 'held-file-light')

  await page.getByRole('grid').getByText('Row in quarantine').click()
  await page.getByRole('button', { name: 'Load with this value' }).click()
  await take(page, 'quarantine-light')
})

test('a broken workbook in the inbox, light and dark; what can be brought back', async ({ console: page, place }) => {
  await runPipeline(page)
  const broken = join(place.plant, reports, 'monthlyReports_202508.xlsb')
  const kept = join(place.plant, '..', 'kept.xlsb')
  copyFileSync(broken, kept)
  writeFileSync(broken, 'this is no workbook')
  await runPipeline(page)
  await page.getByRole('button', { name: /^Inbox/ }).click()
  await page
    .getByRole('grid', { name: 'Inbox' })
    .getByText(/monthlyReports_202508/)
    .click()
  await expect(page.getByRole('complementary')).toContainText('Went back to the last good data')
  await inBothThemes(page, 'inbox')

  copyFileSync(kept, broken)
  await editWorkbook(broken, sheet => sheet.removeRow(120))
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Run', exact: true }).click()
  await runPipeline(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Data/ }).click()
  await page.getByRole('tab', { name: /Recovery/ }).click()
  // The backup of the last run comes a moment later and moves the rows below it.
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(5)
  await page.getByRole('grid').getByRole('row').nth(2).click()
  await take(page, 'recovery-light')
})

test('the Data screen: a file from the inside, and a report tried before it is loaded', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Data/ }).click()
  await page.getByRole('grid', { name: 'Files' }).getByText('monthlyReports_202509.xlsb').click()
  await expect(page.getByRole('complementary').getByText(/^In use since/)).toBeVisible()
  await inBothThemes(page, 'data-files')

  const edited = join(place.plant, '..', 'monthlyReports_202509.xlsb')
  copyFileSync(join(place.plant, reports, 'monthlyReports_202509.xlsb'), edited)
  await editWorkbook(edited, sheet => {
    for (const row of [31, 60, 88]) sheet.set(`N${row}`, Number(sheet.get(`N${row}`) ?? 0) + 500)
    sheet.removeRow(120)
  })
  await page.getByRole('tab', { name: 'Try a file' }).click()
  await page.locator('input[type="file"]').setInputFiles(edited)
  await page.getByRole('grid', { name: 'Rows' }).getByText('Changed', { exact: true }).first().click()
  await inBothThemes(page, 'data-preview')
})

test('the plant folder with who has a workbook open, and runs that start by themselves', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  const folder = join(place.plant, reports)
  copyFileSync(join(folder, 'monthlyReports_202509.xlsb'), join(folder, 'monthlyReports_202510.xlsb'))
  writeFileSync(join(folder, '~$monthlyReports_202510.xlsb'), Buffer.from('\u0003Lan'))
  await page.getByRole('button', { name: 'Show the plant folder' }).click()
  await expect(page.getByRole('grid', { name: 'Plant folder' }).getByText('Lan (Excel)')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Plant folder' }).getByText(/Its name says 10\/2025/)).toBeVisible()
  await take(page, 'plant-folder-light')

  await page.getByRole('tab', { name: 'New files and schedule' }).click()
  await page.getByRole('combobox', { name: 'When' }).click()
  await page.getByRole('option', { name: /^Each working day/ }).click()
  await page.getByRole('textbox', { name: 'Time zone' }).fill('Asia/Ho_Chi_Minh')
  await expect(page.getByText(/Next: \d/)).toBeVisible()
  await take(page, 'schedule-light')
})
