import { once } from 'node:events'
import { expect, type Page } from '@playwright/test'
import { startMoldline } from './built-program.ts'
import { dropMonth } from './drop-month.ts'
import { test } from './fixtures.ts'
import type { TestPlace } from './place.ts'
import { serveConsole } from './served-console.ts'

test.use({ plantData: 'shared' })

/** Starts a run in a served console and kills the console in the middle of it, as a power cut does. */
async function killInTheMiddle(page: Page, { plant, workspace, environment }: TestPlace): Promise<void> {
  const child = startMoldline(['serve', '--no-open', '--plant', plant, '--workspace', workspace], environment)
  const ended = once(child, 'exit')
  let link: string | undefined
  while (link === undefined) {
    const [data] = (await once(child.stdout, 'data')) as [Buffer]
    link = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(String(data))?.[0]
  }
  await page.goto(link)
  await page.getByRole('banner').getByRole('button', { name: 'Run pipeline' }).click()
  await expect(page.getByText('Reading workbooks').first()).toBeVisible()
  child.kill('SIGKILL')
  await ended
  await expect(page.getByText('Connection lost').first()).toBeVisible()
}

test('after a crash the console says what is known and finishes the interrupted run', async ({ page, place }) => {
  for (let month = 1; month <= 12; month++) dropMonth(place.plant, `2030${String(month).padStart(2, '0')}`)
  await killInTheMiddle(page, place)
  const served = await serveConsole(place)
  await page.goto(served.link())
  const banner = page.getByRole('region', { name: 'Run 1 was interrupted' })
  await expect(banner).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/interrupted.png' })
  await banner.getByRole('button', { name: 'Finish the interrupted run' }).click()
  await expect(page.getByRole('region', { name: 'Run 2' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 120_000 })
  await expect(banner).toHaveCount(0)
  await expect(page.getByRole('contentinfo').getByText('generation 1')).toBeVisible()
  expect(await served.end()).toEqual({ code: 0, err: '' })
})
