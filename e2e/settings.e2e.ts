import { expect } from '@playwright/test'
import { moldline } from './built-program.ts'
import { runPipeline, test } from './fixtures.ts'

test('a setting is changed in a chosen name, told to the command line, and undone by U', async ({
  console: page,
  place,
}) => {
  await page.goto(new URL('#/settings/people', page.url()).href)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Hoa')
  await page.getByRole('button', { name: 'Add' }).click()
  await page
    .getByRole('combobox', { name: 'I am' })
    .or(page.getByRole('textbox', { name: 'I am' }))
    .click()
  await page.getByRole('option', { name: 'Hoa' }).click()
  await page.getByRole('button', { name: 'Healing', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'Tries again', exact: true }).first()
  await field.fill('11')
  await field.press('Enter')
  await expect(page.getByText('It must be 10 or less.')).toBeVisible()
  await field.fill('2')
  await field.press('Enter')
  await expect(page.getByText(/^changed by Hoa/)).toBeVisible()
  const config = await moldline(['config', '--plant', place.plant, '--workspace', place.workspace], place.environment)
  expect(config.out).toMatch(/retryCount\s+2/)
  await page.getByRole('heading', { name: 'Healing' }).click()
  await page.keyboard.press('u')
  await expect(field).toHaveValue('3')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Tries again', exact: true }).first()).toHaveValue('3')
})

test('the hand-over sheet is one page of paper in both languages', async ({ console: page }) => {
  await runPipeline(page)
  await page.getByRole('button', { name: 'Shift hand-over' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('NO.')
  await page.getByRole('textbox', { name: 'Notes for the next shift' }).fill('Mold 3 leaks.')
  await expect(sheet).toContainText('Mold 3 leaks.')
  for (const title of ['Shift hand-over', 'Phiếu giao ca']) {
    await expect(sheet.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('navigation')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    if (title === 'Shift hand-over') {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Tiếng Việt')
      await page.keyboard.press('Enter')
    }
  }
})

/** Pages of a PDF as its own catalogue lists them. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
}
