import { AxeBuilder } from '@axe-core/playwright'
import { copyFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'

/** Makes a workbook unreadable; the returned function repairs it. */
function breakWorkbook(plant: string): () => void {
  const file = join(plant, 'staticDatabase', 'moldInfo.xlsx')
  const kept = join(plant, '..', 'moldInfo-kept.xlsx')
  copyFileSync(file, kept)
  writeFileSync(file, 'this is no workbook')
  return () => copyFileSync(kept, file)
}

/** Takes the newest month out of the plant; the returned function puts it back. */
function takeLatestMonth(plant: string): () => void {
  const folder = join(plant, 'dynamicDatabase', 'monthlyReports_history')
  const name =
    readdirSync(folder)
      .filter(file => file.startsWith('monthlyReports_2'))
      .toSorted()
      .at(-1) ?? ''
  const aside = join(plant, '..', name)
  renameSync(join(folder, name), aside)
  return () => renameSync(aside, join(folder, name))
}

async function visitInbox(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Inbox/ })
    .click()
  await expect(page.getByRole('main', { name: 'Inbox' })).toBeVisible()
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

/** Screens that tell of the broken workbook, each with what it says of it. */
const PLACES = [
  ['run', 'Đã chạy xong một phần'],
  ['findings', 'không có trong itemInfo'],
  ['inbox', 'phải là tệp .xlsx hoặc .xlsb'],
  ['data/files', 'phải là tệp .xlsx hoặc .xlsb'],
  ['data/decisions', 'phải là tệp .xlsx hoặc .xlsb'],
] as const

/** Words of the engine's English that no name, code or path of the sample plant holds. */
const ENGLISH = /\b(?:the|The|is|are|was|were|has|have|not|should|instead|found|with|which|because|Run|Open|Its)\b/

/** Has the console speak a language, as the choice under "Language and look" does. */
async function speak(page: Page, language: 'en' | 'vi'): Promise<void> {
  const kept = {
    theme: 'light',
    density: 'compact',
    letterKeys: true,
    detailWidth: 420,
    layouts: {},
    views: {},
    language,
  }
  await page.evaluate(text => localStorage.setItem('moldline.preferences', text), JSON.stringify(kept))
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Texts on the page that are English, in a Vietnamese console. */
async function englishOn(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('main, aside, [role="complementary"]').allInnerTexts()
  return texts.flatMap(text => text.split('\n')).filter(line => ENGLISH.test(line))
}

test('a broken workbook becomes a notice, is acknowledged by keyboard, and a clean run resolves it', async ({
  console: page,
  place,
}) => {
  await runPipeline(page)
  const repair = breakWorkbook(place.plant)
  await runPipeline(page)
  await expect(page.getByRole('region', { name: 'Run 2' }).getByText('Finished in part').first()).toBeVisible()
  await expect(page).toHaveTitle(/^\(1\) /)

  await visitInbox(page)
  const list = page.getByRole('grid', { name: 'Inbox' })
  await expect(list.getByRole('row').nth(1)).toContainText('moldInfo.xlsx')
  await list.focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary')
  await expect(detail.getByRole('heading', { name: 'Notice 1' })).toBeVisible()
  await expect(detail.getByRole('list', { name: 'What was done to recover' })).toContainText(
    'Went back to the last good data',
  )
  await expect(detail.getByText('Raised by run 2')).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: `test-results/screens/notice-${colorScheme}.png` })
  }

  await list.focus()
  await page.keyboard.press('s')
  await expect(page.getByRole('form', { name: 'Snooze until' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(page.getByText('Notice 1 acknowledged')).toBeVisible()
  await expect(list.getByRole('row').nth(1)).toContainText('Acknowledged')
  await expect(page).not.toHaveTitle(/^\(/)
  await expect(page.getByRole('button', { name: 'Newer figures, show' })).toHaveCount(0)

  await speak(page, 'vi')
  // Wide enough for every column: what is out of sight is not drawn.
  const usual = page.viewportSize()
  await page.setViewportSize({ width: 2400, height: 1000 })
  for (const [screen, told] of PLACES) {
    await page.evaluate(hash => (location.hash = hash), `#/${screen}`)
    await expect(page.getByText(told).first()).toBeVisible()
    expect.soft(await englishOn(page), screen).toEqual([])
    await page.screenshot({ path: `test-results/screens/broken-vi-${screen.replaceAll('/', '-')}.png` })
  }
  if (usual) await page.setViewportSize(usual)
  await speak(page, 'en')

  repair()
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Run(?!s)/ })
    .click()
  await runPipeline(page)
  await expect(page.getByRole('region', { name: 'Run 3' })).toBeVisible()
  await visitInbox(page)
  await page.getByRole('button', { name: /^Resolved 1/ }).click()
  await page.getByRole('grid', { name: 'Inbox' }).getByText('Resolved', { exact: true }).click()
  await expect(
    page
      .getByRole('complementary')
      .getByText(/resolved by run 3/)
      .first(),
  ).toBeVisible()
})

test('an action is taken back with U, and a note stays in the history', async ({ console: page, place }) => {
  await runPipeline(page)
  breakWorkbook(place.plant)
  await runPipeline(page)
  await visitInbox(page)
  const list = page.getByRole('grid', { name: 'Inbox' })
  await list.getByRole('row').nth(1).click()
  await list.focus()
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: 'Note' }).fill('asked for the workbook')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0)
  await expect(page.getByRole('complementary').getByText('asked for the workbook')).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByText('Notice 1 resolved')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(list.getByRole('row').nth(1)).toContainText('New')
})

test('leaving the broken workbook out is tried out first and loads the rest', async ({ console: page, place }) => {
  await runPipeline(page)
  breakWorkbook(place.plant)
  await runPipeline(page)
  await visitInbox(page)
  await page.getByRole('grid', { name: 'Inbox' }).getByRole('row').nth(1).click()
  const detail = page.getByRole('complementary')
  await detail.getByRole('button', { name: 'Load without this file' }).click()
  await detail.getByRole('button', { name: 'Preview: load without this file' }).click()
  await expect(detail.getByRole('region', { name: /^Preview by dry run 3/ })).toBeVisible()
  await detail.getByRole('button', { name: 'Load without this file' }).last().click()
  await expect(detail.getByText('Decided. It takes effect with the next run.')).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/load-without.png' })
})

test('a run is undone after a preview, and that is undone by using the generation before', async ({
  console: page,
  place,
}) => {
  const putBack = takeLatestMonth(place.plant)
  await runPipeline(page)
  putBack()
  await runPipeline(page)
  await page.getByRole('button', { name: 'Undo run 2…' }).click()
  const detail = page.getByRole('complementary')
  await detail.getByRole('button', { name: 'Preview: undo run 2' }).click()
  await expect(detail.getByText('What would become of the rows the run changed')).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/undo-preview.png' })
  await detail.getByRole('button', { name: 'Undo run 2', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Run 4' }).getByText('What became of the rows')).toBeVisible()
  await expect(page.getByRole('contentinfo').getByText('generation 3')).toBeVisible()

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Data/ }).click()
  await page.getByRole('tab', { name: 'Recovery' }).click()
  await page
    .getByRole('grid', { name: 'Recovery' })
    .getByRole('row', { name: /^Generation .* 2 2 / })
    .click()
  // The backup of generation 3 may arrive at any moment; it moves no row from under the pointer.
  await expect(detail.getByRole('heading', { name: 'Generation 2', exact: true })).toBeVisible()
  await detail.getByRole('button', { name: 'Preview: use generation 2' }).click()
  await detail.getByRole('button', { name: /^Use generation 2 of / }).click()
  await expect(page.getByRole('contentinfo').getByText('generation 4')).toBeVisible()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Data/ }).click()
  await page.getByRole('tab', { name: 'Recovery' }).click()
  await page.screenshot({ path: 'test-results/screens/recovery.png' })
})

test('a backup is restored after its preview, named exactly', async ({ console: page }) => {
  await runPipeline(page)
  const backup = page.getByRole('contentinfo').getByRole('button', { name: /backup verified/ })
  await expect(backup).toBeVisible({ timeout: 60_000 })
  await backup.click()
  await page.getByRole('grid', { name: 'Recovery' }).getByText('Verified').first().click()
  const detail = page.getByRole('complementary')
  await detail.getByRole('button', { name: 'Restore…' }).click()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: `test-results/screens/restore-${colorScheme}.png` })
  }
  await detail.getByRole('button', { name: /^Restore [\d,]+ rows of generation 1$/ }).click()
  await expect(page.getByText('Generation 1 is back')).toBeVisible()
})
