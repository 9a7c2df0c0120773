import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { serveConsole } from './served-console.ts'

test('a console whose engine ends says so', async ({ page, place }) => {
  const served = await serveConsole(place)
  await page.goto(served.link())
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  expect(await served.end()).toEqual({ code: 0, err: '' })
  await expect(page.getByText('Connection lost').first()).toBeVisible()
})

test('a second console on one workspace is turned away with the owner named', async ({ served, place }) => {
  expect(served.link()).toContain('token=')
  await expect(serveConsole(place)).rejects.toThrow(/ended with code 5[\s\S]*the console/)
})

test('a console that is started again is at its old address, where the browser kept language and look', async ({
  page,
  place,
}) => {
  const first = await serveConsole(place)
  const { origin } = new URL(first.link())
  await page.goto(first.link())
  await page.getByRole('button', { name: 'Language and look' }).click()
  await page.getByText('Tiếng Việt').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await first.end()

  const second = await serveConsole(place)
  expect(new URL(second.link()).origin).toBe(origin)
  // The tab that stayed open is told so, and stops asking.
  await expect(page.getByText('Liên kết của thẻ này đã hết hiệu lực').first()).toBeVisible()
  await page.goto(second.link())
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await second.end()
})
