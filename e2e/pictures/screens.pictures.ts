import { copyFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { editWorkbook } from '../../src/testing/edit-workbook.ts'
import { runPipeline, test as base } from '../fixtures.ts'
import { inBothThemes, namedPlace, take, visit } from './take-picture.ts'

const reports = 'dynamicDatabase/monthlyReports_history'
const test = base.extend({ place: namedPlace })

test('machines: the timeline, what runs now, quality, molds on machines', async ({ console: page }) => {
  await runPipeline(page)
  await goTo(page, 'machines')
  await expect(page.getByRole('grid')).toContainText('NO.08')
  await inBothThemes(page, 'machines')
  await goTo(page, 'machines/quality')
  await expect(page.locator('main div[role="img"]').first()).toBeVisible()
  await inBothThemes(page, 'quality')
  await goTo(page, 'machines/now')
  await expect(page.getByRole('grid')).toContainText('NO.08')
  await take(page, 'machines-now-light')
})

test('the rows and cells one figure of an order is made of', async ({ console: page }) => {
  await runPipeline(page)
  await goTo(page, 'orders/IM2509007')
  const detail = page.getByRole('complementary')
  await detail.getByRole('button', { name: '29,736', exact: true }).click()
  await expect(detail.getByText('Adds up to')).toBeVisible()
  await take(page, 'order-figure-light')
})

test('the history of runs with one opened, two runs compared, the file for support', async ({
  console: page,
  place,
}) => {
  const month = join(place.plant, reports, 'monthlyReports_202509.xlsb')
  const kept = join(place.plant, '..', 'kept.xlsb')
  renameSync(month, kept)
  await runPipeline(page)
  copyFileSync(kept, month)
  await runPipeline(page)
  writeFileSync(month, 'this is no workbook')
  await runPipeline(page)
  copyFileSync(kept, month)
  await editWorkbook(month, sheet => {
    for (const row of [31, 60, 88]) sheet.set(`N${row}`, Number(sheet.get(`N${row}`) ?? 0) + 500)
    sheet.removeRow(120)
  })
  await runPipeline(page)

  await visit(page, 'Runs')
  await page.getByRole('grid', { name: 'Runs' }).getByRole('row').nth(1).click()
  await expect(page.getByRole('complementary').getByRole('list', { name: 'Phases over time' })).toContainText('Track')
  await inBothThemes(page, 'runs')
  await goTo(page, 'runs/2~4')
  await page.getByRole('tab', { name: /Rows$/ }).click()
  await expect(page.getByRole('tabpanel')).toContainText('monthlyReports_202509.xlsb')
  await take(page, 'runs-compare-light')
})

test('settings, the palette, the keys, and the sheet for the next shift', async ({ console: page }) => {
  await runPipeline(page)
  await goTo(page, 'settings/healing')
  await expect(page.getByRole('heading', { name: 'Healing', level: 2 })).toBeVisible()
  await inBothThemes(page, 'settings')

  await goTo(page, 'hand-over')
  await expect(page.getByRole('article')).toContainText('NO.08')
  await take(page, 'hand-over-light')

  await goTo(page, 'run')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('knob')
  await expect(page.getByRole('dialog')).toContainText('KNOB')
  await take(page, 'search-light', { hasFocus: true })
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await take(page, 'keys-light')
})

/** Goes there by its address, as a link does. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(hash => (location.hash = hash), `#/${place}`)
  await expect(page.locator('main h1').first()).toBeAttached()
}
