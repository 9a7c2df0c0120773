import { AxeBuilder } from '@axe-core/playwright'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { editWorkbook } from '../src/testing/edit-workbook.ts'
import { runPipeline, test } from './fixtures.ts'

const MONTHS = 'dynamicDatabase/monthlyReports_history'

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

async function visitData(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Data/ }).click()
  await expect(page.getByRole('main', { name: 'Data' })).toBeVisible()
}

test('a workbook is tried before it is loaded, copied into the plant, and then does what the preview said', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  const month = readdirSync(join(place.plant, MONTHS)).toSorted().at(-1) ?? ''
  const before = readFileSync(join(place.plant, MONTHS, month))
  const edited = join(place.plant, '..', month)
  copyFileSync(join(place.plant, MONTHS, month), edited)
  await editWorkbook(edited, sheet => {
    sheet.set('N5', Number(sheet.get('N5') ?? 0) + 100)
    sheet.removeRow(9)
  })

  await visitData(page)
  await page.getByRole('grid', { name: 'Files' }).press('n')
  await expect(page.getByText('Try a workbook before it is loaded')).toBeVisible()
  await page.locator('input[type="file"]').setInputFiles(edited)
  const found = page.getByRole('region', { name: 'What would happen' })
  await expect(found.getByText('Rows: 0 new, 1 changed, 1 gone')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { name: month })).toBeVisible()
  const rows = page.getByRole('grid', { name: 'Rows' })
  await rows.getByText('Changed', { exact: true }).click()
  await expect(page.getByRole('complementary').getByRole('row', { name: / N5$/ })).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: `test-results/screens/data-preview-${colorScheme}.png` })
  }
  expect(readFileSync(join(place.plant, MONTHS, month))).toEqual(before)

  await page.getByRole('button', { name: 'Copy into the plant folder…' }).click()
  await page.getByRole('button', { name: `Replace ${month}` }).click()
  await expect(page.getByText(/^Copied to .*the next run loads it\.$/)).toBeVisible()
  expect(readFileSync(join(place.plant, MONTHS, month))).toEqual(readFileSync(edited))
  await runPipeline(page)
  await expect(
    page
      .getByRole('region', { name: 'Run 3' })
      .getByText(/1 row.* changed/)
      .first(),
  ).toBeVisible()
})

test('a file whose name is a path to somebody, or that is empty, is judged by what it is', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  const month = readdirSync(join(place.plant, MONTHS)).toSorted().at(-1) ?? ''
  const content = readFileSync(join(place.plant, MONTHS, month))
  await visitData(page)
  await page.getByRole('tab', { name: 'Try a file' }).click()
  const hostile = String.raw`..\..\<img src=x onerror=alert(1)>: "a"?.xlsb`
  await page.locator('input[type="file"]').setInputFiles({ name: hostile, mimeType: '', buffer: content })
  await expect(page.getByText(/The same content is in the plant already/)).toBeVisible({ timeout: 60_000 })
  await expect(
    page.getByRole('heading', { name: /^\.\._\.\.__img src=x onerror=alert\(1\)__ _a__\.xlsb$/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Put it away' }).click()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'itemInfo.xlsx', mimeType: '', buffer: Buffer.alloc(0) })
  await expect(page.getByText(/It cannot be read as a workbook: itemInfo\.xlsx/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('contentinfo').getByText('up to date')).toBeVisible({ timeout: 60_000 })
})

test('files, decisions, changed orders and correction lists stand on the Data screen', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  await visitData(page)
  await page.getByRole('grid', { name: 'Files' }).getByText('monthlyReports_202509.xlsb').click()
  const detail = page.getByRole('complementary')
  await expect(detail.getByText(/^In use since .* generation 1\.$/)).toBeVisible()
  await expect(
    detail.getByRole('row', { name: /recordDate same name a date; row set aside, also when empty/ }),
  ).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/data-files.png' })

  await page.getByRole('grid', { name: 'Files' }).focus()
  await page.keyboard.press('l')
  await expect(page.getByText('The correction list was written')).toBeVisible()
  const lists = join(place.workspace, 'exports', 'corrections')
  expect(existsSync(join(lists, 'monthlyReports_202509 - corrections.xlsx'))).toBe(true)

  await page.getByRole('tab', { name: /^Decisions/ }).click()
  await page.getByRole('grid', { name: 'Decisions' }).getByText('Row in quarantine').first().click()
  await expect(detail.getByRole('button', { name: 'Leave out', exact: true })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/data-decisions.png' })
  await page.getByRole('tab', { name: 'Rows' }).click()
  await expect(page.getByRole('grid', { name: 'productRecords' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/data-rows.png' })
  await page.getByRole('tab', { name: 'Changed orders' }).click()
  await expect(page.getByRole('tabpanel', { name: 'Changed orders' })).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/data-revisions.png' })
  await page.goto(`${new URL(page.url()).origin}/#/run/recovery`)
  await expect(page.getByRole('grid', { name: 'Recovery' })).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/data-recovery.png' })
})
