import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { runPipeline, test as base } from '../fixtures.ts'
import { createPlace } from '../place.ts'
import { palettePng } from './palette-png.ts'

const images = join(import.meta.dirname, '../../docs/images')
const reports = 'dynamicDatabase/monthlyReports_history'

/** The sample plant under a name of its own, worked on by a planner called Lan. */
const test = base.extend({
  place: async ({ plantData }, use) => {
    const place = createPlace(plantData)
    const environment = { ...place.environment, MOLDLINE_PLANT_NAME: 'Hà Nội 2', MOLDLINE_ACTOR: 'Lan' }
    await use({ ...place, environment })
    place.remove()
  },
})

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
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Run/ }).click()
  await runPipeline(page)
  await page.getByRole('tab', { name: /Recovery/ }).click()
  await page.getByRole('grid').getByRole('row').nth(2).click()
  await take(page, 'recovery-light')
})

async function visit(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()
  await expect(page.getByRole('grid').first()).toBeVisible()
}

async function inBothThemes(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await take(page, `${name}-${theme}`)
  }
}

/** Nothing hovered, focused or moving. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(720, 800)
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.evaluate(() => document.fonts.ready)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  writeFileSync(join(images, `${name}.png`), palettePng(await page.screenshot({ animations: 'disabled' })))
}
