import { basename, dirname, join } from 'node:path'
import { rmSync, writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { editWorkbook } from '../src/testing/edit-workbook.ts'
import { dropMonth } from './drop-month.ts'
import { runPipeline, test } from './fixtures.ts'

/** An owner file as Excel writes it. */
function ownerFile(name: string): Buffer {
  const bytes = Buffer.alloc(165, ' ')
  bytes.writeUInt8(name.length, 0)
  bytes.write(name, 1, 'latin1')
  bytes.writeUInt16LE(name.length, 55)
  bytes.write(name, 57, 'utf16le')
  return bytes
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

test('a dropped month is shown with who has it open and what is odd about it, and loaded when asked', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  const dropped = dropMonth(place.plant, '203001')
  const owner = join(dirname(dropped), `~$${basename(dropped)}`)
  writeFileSync(owner, ownerFile('Lan'))
  const bar = page.getByRole('status').filter({ hasText: '1 new file since the last run' })
  await expect(bar).toContainText('Open by Lan (Excel)')
  await expect(bar).toContainText('Its name says 01/2030, but most of its rows are of')

  await page.getByRole('button', { name: 'Show the plant folder' }).click()
  await expect(page).toHaveURL(/#\/run\/watch$/)
  const row = page
    .getByRole('grid', { name: 'Plant folder' })
    .getByRole('row')
    .filter({ hasText: basename(dropped) })
  await expect(row).toContainText('New')
  await expect(row).toContainText('Lan (Excel)')
  expect(await violationsOn(page)).toEqual([])
  rmSync(owner)
  await expect(row).not.toContainText('Lan (Excel)')

  await page.getByRole('button', { name: 'Load 1 new file' }).click()
  await expect(page.getByRole('region', { name: 'Run 2' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 60_000 })
  await expect(row).toHaveCount(0)
  await expect(bar).toHaveCount(0)
  const changes = page.getByRole('region', { name: 'Since run 1' })
  await expect(changes).toContainText('Files')
  await changes
    .getByRole('button', { name: /^Files: / })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/runs\/1~2/)
})

test('the schedule says itself in words; a changed file is loaded by a run that starts by itself and says why', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  await page.getByRole('tab', { name: 'New files and schedule' }).click()
  await page.getByRole('combobox', { name: 'When' }).click()
  await page.getByRole('option', { name: 'Own times' }).click()
  const cron = page.getByRole('textbox', { name: 'Times as cron text' })
  await cron.fill('61 6 * * *')
  await expect(page.getByText(/This means nothing: its minute cannot be 61/)).toBeVisible()
  await cron.fill('15 6 * * 1-6')
  await expect(page.getByText('At 06:15, Monday through Saturday')).toBeVisible()
  await page.getByRole('button', { name: 'Keep this schedule' }).click()
  await expect(page.getByRole('heading', { name: 'Runs on schedule At 06:15, Monday through Saturday' })).toBeVisible()

  await page.getByRole('radio', { name: 'Load them by itself' }).click()
  await expect(page.getByText('New files: Load them by itself')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  const items = join(place.plant, 'staticDatabase', 'itemInfo.xlsx')
  await editWorkbook(items, sheet => sheet.set('B2', 'Another name'))
  const run = page.getByRole('region', { name: 'Run 2' })
  await expect(run.getByText('started by itself for itemInfo.xlsx')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Since run 1' })).toContainText('itemInfo')
})
