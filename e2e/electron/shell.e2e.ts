import { expect } from '@playwright/test'
import { test } from './fixtures.ts'

test('the window opens over app://, runs the pipeline and shows the orders', async ({ start, place }) => {
  const app = await start('--plant', place.plant, '--workspace', place.workspace)
  const page = await app.firstWindow()
  expect(page.url()).toBe('app://console/')
  await page.getByRole('banner').getByRole('button', { name: 'Run pipeline' }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Cancel run' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 120_000 })
  await page.screenshot({ path: 'test-results/screens/electron.png' })
})

test('the page has no Node, no other bridge, and cannot leave', async ({ start, place }) => {
  const app = await start('--plant', place.plant, '--workspace', place.workspace)
  const page = await app.firstWindow()
  const inside = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    bridge: Object.keys(Reflect.get(window, 'moldline') as object),
    opened: window.open('https://example.com/') === null,
  }))
  expect(inside).toEqual({ require: 'undefined', process: 'undefined', bridge: ['requestEnginePort'], opened: true })
  await page.evaluate(() => location.assign('https://example.com/'))
  expect(page.url()).toBe('app://console/')
})

test('an engine that is killed comes back and the window with it', async ({ start, place }) => {
  const app = await start('--plant', place.plant, '--workspace', place.workspace)
  const page = await app.firstWindow()
  const run = page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })
  await expect(run).toBeEnabled()
  await app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find(({ name }) => name === 'Moldline engine')
    if (engine) process.kill(engine.pid, 'SIGKILL')
  })
  await expect(page.getByText('Connection lost').first()).toBeVisible()
  await expect(page.getByText('Connection lost')).toHaveCount(0, { timeout: 30_000 })
  await expect(run).toBeEnabled()
})

test('a second start brings the first to the front and ends', async ({ start, place }) => {
  const app = await start('--plant', place.plant, '--workspace', place.workspace)
  await app.firstWindow()
  await expect(start('--plant', place.plant)).rejects.toThrow()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
