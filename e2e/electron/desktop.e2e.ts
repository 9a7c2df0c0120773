import { expect, type Page } from '@playwright/test'
import type { ShellBridge } from '../../src/contract/shell-bridge.ts'
import { dropMonth } from '../drop-month.ts'
import { createPlace } from '../place.ts'
import { test } from './fixtures.ts'

// What a person and the system see of the desktop around the window; only the double can say it.

const runButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })

/** The bridge as the page has it. */
type InPage = typeof globalThis & { readonly moldline: ShellBridge }

test('tray, badge and settings: closed to the tray the engine goes on, and quitting there ends it in order', async ({
  startDouble,
  place,
}) => {
  const desktop = startDouble('--plant', place.plant, '--workspace', place.workspace)
  const { main } = desktop.double
  const page = await desktop.page()
  await expect(runButton(page)).toBeEnabled()
  const facts = () => main.call('facts', null)
  expect((await facts()).tray).toEqual({
    toolTip: 'Moldline',
    items: ['Open Moldline', 'Run pipeline', 'No unread notices', 'Quit Moldline'],
  })

  const refused = page.evaluate(() => (globalThis as InPage).moldline.changeShellSettings({ updateCheck: true }))
  await expect(refused).rejects.toThrow('"updateCheck" has no effect in this installation.')
  await page.evaluate(() => (globalThis as InPage).moldline.changeShellSettings({ closeToTray: true }))
  await main.call('closeWindow', null)
  expect((await facts()).windows).toEqual([{ isVisible: false, isFocused: false }])

  await main.call('clickTray', 'Run pipeline')
  expect((await facts()).windows).toEqual([{ isVisible: true, isFocused: true }])
  await expect(page.getByRole('region', { name: 'Run 1' })).toBeVisible()
  await expect(runButton(page)).toBeVisible({ timeout: 120_000 })

  await page.evaluate(() => (globalThis as InPage).moldline.changeShellSettings({ language: 'vi' }))
  await desktop.clickMenu('Trợ giúp', 'Mở thư mục nhật ký')
  expect((await facts()).opened).toEqual([expect.stringMatching(/logs$/)])
  expect((await facts()).tray?.items).toContain('Thoát Moldline')
  await main.call('clickTray', 'Thoát Moldline').catch(() => {})
  expect(await desktop.double.ended).toBe(0)
})

test('another plant is opened from its folder, and the first one again from the recent ones', async ({
  startDouble,
  place,
}) => {
  const other = createPlace('sample')
  const desktop = startDouble('--plant', place.plant)
  const page = await desktop.page()
  await expect(runButton(page)).toBeEnabled()
  const recent = () => page.evaluate(() => (globalThis as InPage).moldline.recentPlants())
  expect(await recent()).toEqual([{ plant: place.plant, name: 'Plant Hà Nội 2', isOpen: true }])
  const stranger = page.evaluate(() => (globalThis as InPage).moldline.openPlant('/etc'))
  await expect(stranger).rejects.toThrow('none of the plants used on this computer')

  desktop.double.answers.push(other.plant)
  await desktop.clickMenu('File', 'Open plant folder …')
  await expect.poll(recent).toEqual([
    { plant: other.plant, name: 'Plant Hà Nội 2', isOpen: true },
    { plant: place.plant, name: 'Plant Hà Nội 2', isOpen: false },
  ])
  await expect(runButton(page)).toBeEnabled()
  await desktop.clickMenu('File', 'Recent plants', place.plant)
  await expect.poll(async () => (await recent()).find(({ isOpen }) => isOpen)?.plant).toBe(place.plant)
  expect(desktop.double.asked).toEqual(['Open plant folder'])
  await desktop.quit()
  other.remove()
})

test('Moldline --cli is the command line: no window, its output and its exit code', async ({ startDouble, place }) => {
  const where = ['--plant', place.plant, '--workspace', place.workspace]
  const { double } = startDouble('--cli', 'status', ...where, '--json')
  expect(await double.ended).toBe(0)
  expect(JSON.parse(double.printed())).toMatchObject({ plant: place.plant, generation: null })
  expect(await startDouble('--cli', 'no-such-command').double.ended).toBe(2)
})

test.describe('with enough to read', () => {
  test.use({ plantData: 'shared' })

  test('a run goes on without its page; an engine killed in a run comes back with the two choices on any screen', async ({
    startDouble,
    place,
  }) => {
    for (let month = 1; month <= 12; month++) dropMonth(place.plant, `2030${String(month).padStart(2, '0')}`)
    const desktop = startDouble('--plant', place.plant, '--workspace', place.workspace)
    const first = await desktop.page()
    await expect(runButton(first)).toBeEnabled()
    await desktop.clickMenu('Run', 'Run pipeline')
    await expect(first.getByText('Reading workbooks').first()).toBeVisible()
    await desktop.crashPage()

    const page = await desktop.page()
    const cancel = page.getByRole('banner').getByRole('button', { name: 'Cancel run' })
    await expect(cancel).toBeVisible()
    await desktop.clickMenu('Go', 'Orders')
    await desktop.killEngine()
    const banner = page.getByRole('region', { name: 'Run 1 was interrupted' })
    await expect(banner.getByRole('button', { name: 'Start over' })).toBeVisible()
    await expect(page).toHaveURL(/#\/orders$/)
    await page.screenshot({ path: 'test-results/screens/left-behind.png' })
    await banner.getByRole('button', { name: 'Finish the interrupted run' }).click()
    await expect(page.getByRole('region', { name: 'Run 2' })).toBeVisible()
    await expect(runButton(page)).toBeVisible({ timeout: 120_000 })
    await expect(page.getByRole('contentinfo').getByText('generation 1')).toBeVisible()
    expect(await desktop.quit()).toBe(0)
  })
})
