import { expect } from '@playwright/test'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { readWorkbookCells } from '../src/testing/read-workbook-cells.ts'
import { runPipeline, test } from './fixtures.ts'

test('Ctrl K finds orders, items and machines by keyboard alone and opens them', async ({ console: page }) => {
  await runPipeline(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('im2509007')
  await expect(page.getByRole('dialog').getByText('IM2509007', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'IM2509007' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByText(/^IM2509007 · Orders$/)).toBeVisible()
  await page.keyboard.type('monthlyReports 2025')
  await expect(page.getByRole('dialog').getByText('monthlyReports_202509', { exact: false }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/data\/files%2F/)
})

test('a table is exported as it is shown, into a file of its owner only', async ({ console: page, place }) => {
  await runPipeline(page)
  await page.getByRole('button', { name: /^Orders/ }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  const shown = await page.getByText(/^\d+ of \d+$/).innerText()
  await page.keyboard.press('Control+Shift+E')
  const rows = Number(shown.split(' ')[0])
  await expect(page.getByText(new RegExp(`^${rows} rows in Orders .*\\.xlsx$`))).toBeVisible()
  await page.getByRole('button', { name: 'Export the table' }).click()
  await page.getByRole('menuitem', { name: 'Text file (csv)' }).click()
  await expect(page.getByText(new RegExp(`^${rows} rows in Orders .*\\.csv$`))).toBeVisible()
  const folder = join(place.workspace, 'exports')
  // By kind: their names begin with the minute, which may have changed between the two.
  const files = readdirSync(folder).toSorted((a, b) => extname(a).localeCompare(extname(b)))
  expect(files.map(file => file.replace(/^Orders .*\./, ''))).toEqual(['csv', 'xlsx'])
  for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  const csv = readFileSync(join(folder, files[0] ?? ''), 'utf8')
  expect(csv.startsWith('\u{FEFF}PO,Status,Risk,')).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(rows + 1)
  const [sheet] = readWorkbookCells(readFileSync(join(folder, files[1] ?? ''))).sheets
  expect(sheet?.name).toBe('Orders')
  expect(sheet?.rows).toHaveLength(rows + 1)
  expect(sheet?.rows[0]?.slice(0, 3)).toEqual(['PO', 'Status', 'Risk'])
})
