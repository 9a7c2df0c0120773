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
