import { closeSync, fstatSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { runPipeline, test } from './fixtures.ts'
import { serveConsole } from './served-console.ts'

/** Overwrites the middle of a database, as a failing disk does; what was still to be written into it is lost with it. */
function damage(database: string): void {
  for (const part of ['-wal', '-shm']) rmSync(database + part, { force: true })
  const file = openSync(database, 'r+')
  try {
    const { size } = fstatSync(file)
    writeSync(file, Buffer.alloc(64 * 1024, 0x5a), 0, 64 * 1024, Math.floor(size / 2 / 4096) * 4096)
  } finally {
    closeSync(file)
  }
}

test('a damaged database is kept aside, said in words, and a verified backup is restored', async ({ page, place }) => {
  const first = await serveConsole(place)
  await page.goto(first.link())
  await runPipeline(page)
  await expect(page.getByRole('contentinfo').getByText(/backup verified/)).toBeVisible({ timeout: 60_000 })
  expect(await first.end()).toEqual({ code: 0, err: '' })
  damage(join(place.workspace, 'plant.db'))

  const second = await serveConsole(place)
  await page.goto(second.link())
  const banner = page.getByRole('region', { name: /database of the plant’s data was damaged/ })
  await expect(banner).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/damage.png' })
  await banner.getByRole('button', { name: 'Restore…' }).click()
  const detail = page.getByRole('complementary')
  await detail.getByRole('button', { name: 'Restore…' }).click()
  await detail.getByRole('button', { name: /^Restore [\d,]+ rows of generation 1$/ }).click()
  await expect(page.getByText('Generation 1 is back')).toBeVisible()
  await expect(banner).toHaveCount(0)
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Orders/ })
    .click()
  await expect(page.getByText(/\d+ orders/).first()).toBeVisible()
  expect(await second.end()).toEqual({ code: 0, err: '' })
})
