import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'

test.use({ plantData: 'shared' })

test('from the latest shift to the row of the workbook, and from a chart to its records', async ({ console: page }) => {
  await runPipeline(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Machines' }).click()

  // The month of the data, not of the clock; every machine, the idle one too.
  await expect(page.getByText('1 Jan 2019 – 31 Jan 2019')).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Timeline' })
  await expect(grid.getByRole('rowheader')).toHaveCount(11)
  await expect(grid.getByRole('gridcell')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('End')
  for (let row = 0; row < 3; row += 1) await page.keyboard.press('j')
  await expect(grid.getByRole('gridcell')).toHaveAccessibleName(
    /^NO\.04 · 31 Jan 2019, shift 3.*Idle: reported as not working/,
  )
  for (let row = 0; row < 7; row += 1) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary')
  await expect(detail.getByRole('heading', { name: 'NO.11 · 31 Jan 2019, shift 3' })).toBeVisible()
  await expect(detail.getByText(/monthlyReports_201901\.xlsb, Sheet1, row 750/)).toBeVisible()
  await expect(detail.getByText('260501M1', { exact: false })).toBeVisible()

  await page.getByRole('tab', { name: 'Quality' }).click()
  await page.getByText('All', { exact: true }).first().click()
  await expect(page.getByText('NG rate fell from 3.8% in Nov 2018 to 2.4% in Jan 2019')).toBeVisible()
  await expect(page.getByRole('button', { name: '470,615' })).toBeVisible()
  const kinds = page.getByRole('region', { name: /Other NG/ })
  await expect(kinds.locator('svg').first()).toBeVisible()
  await kinds.getByRole('button', { name: 'Table' }).click()
  await kinds.getByRole('row', { name: /Bend/ }).getByRole('button').click()
  await expect(detail.getByRole('heading', { name: 'Bend' })).toBeVisible()
  await expect(detail.getByText(/Bend [\d,]+/).first()).toBeVisible()

  for (const tab of ['Timeline', 'Quality', 'Running now', 'Mold pairs', 'Layout', 'Plan']) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await page.mouse.move(0, 0)
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${tab} ${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
    await page.screenshot({ path: `test-results/screens/machines-${tab.toLowerCase().replaceAll(' ', '-')}.png` })
  }
})
