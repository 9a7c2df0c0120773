import { expect, type Page } from '@playwright/test'
import { DESKTOP_HOSTS, test } from './fixtures.ts'

const runButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })

for (const host of DESKTOP_HOSTS) {
  test.describe(`the desktop program over ${host === 'double' ? "the double of Electron's modules" : 'Electron'}`, () => {
    test.use({ host })

    test('start, run, a link, an engine that is killed, a page that crashes, and the end in order', async ({
      start,
      place,
    }) => {
      const desktop = await start('--plant', place.plant, '--workspace', place.workspace)
      const page = await desktop.page()
      await expect(runButton(page)).toBeEnabled()
      await desktop.clickMenu('Run', 'Run pipeline')
      await expect(page.getByRole('region', { name: 'Run 1' })).toBeVisible()
      await expect(runButton(page)).toBeVisible({ timeout: 120_000 })

      await desktop.clickMenu('Go', 'Orders')
      await expect(page).toHaveURL(/#\/orders$/)
      await desktop.openUrl('moldline://order/IM1901044')
      await expect(page).toHaveURL(/#\/orders\/IM1901044$/)
      await desktop.openUrl('moldline://order/IM1901044?plant=/etc')
      await desktop.openUrl('moldline://notice/1')
      await expect(page).toHaveURL(/#\/inbox\/1$/)

      await desktop.killEngine()
      await expect(page.getByText('Connection lost').first()).toBeVisible()
      await expect(page.getByText('Connection lost')).toHaveCount(0, { timeout: 30_000 })
      await expect(runButton(page)).toBeEnabled()

      await desktop.crashPage()
      await expect.poll(() => desktop.pageText()).toContain('Run pipeline')
      expect(await desktop.windows()).toBe(1)
      expect(await desktop.quit()).toBe(0)
    })

    test('the page has no Node, no other bridge, and cannot leave', async ({ start, place }) => {
      const desktop = await start('--plant', place.plant, '--workspace', place.workspace)
      const page = await desktop.page()
      await expect(runButton(page)).toBeEnabled()
      const address = page.url()
      const inside = await page.evaluate(() => ({
        require: typeof Reflect.get(window, 'require'),
        process: typeof Reflect.get(window, 'process'),
        bridge: Object.keys(Reflect.get(window, 'moldline') as object).toSorted(),
        opened: window.open('https://example.com/') === null,
      }))
      expect(inside).toEqual({
        require: 'undefined',
        process: 'undefined',
        bridge: [
          'changeShellSettings',
          'getShellSettings',
          'onCommand',
          'openPlant',
          'recentPlants',
          'requestEnginePort',
        ],
        opened: true,
      })
      await page.evaluate(() => location.assign('https://example.com/'))
      await expect(runButton(page)).toBeEnabled()
      expect(page.url()).toBe(address)
      const fetched = await page.evaluate(() => fetch('https://example.com/').then(String, () => 'refused'))
      expect(fetched).toBe('refused')
    })

    test('a second start brings the first to the front, hands over its link and ends', async ({ start, place }) => {
      const desktop = await start('--plant', place.plant, '--workspace', place.workspace)
      const page = await desktop.page()
      await expect(runButton(page)).toBeEnabled()
      const second = start('moldline://order/IM1901044').then(other => other.page())
      await expect(second).rejects.toThrow()
      await expect(page).toHaveURL(/#\/orders\/IM1901044$/)
      expect(await desktop.windows()).toBe(1)
    })

    test('a link at the first start leads there once the window is open', async ({ start, place }) => {
      const first = await start('--plant', place.plant, '--workspace', place.workspace)
      await expect(runButton(await first.page())).toBeEnabled()
      expect(await first.quit()).toBe(0)
      const again = await start('moldline://run/7')
      await expect(await again.page()).toHaveURL(/#\/runs\/7$/)
    })
  })
}
