import { expect, onTestFinished, test } from 'vitest'
import type { ShellBridge } from '../../../../contract/shell-bridge.ts'
import type { ShellSettings, ShellSettingsChange } from '../../../../contract/shell-settings.ts'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

/** The console in the desktop program: a bridge whose other end is the test. */
function inShell() {
  let settings: ShellSettings = {
    openAtLogin: false,
    updateCheck: false,
    closeToTray: true,
    language: 'en',
    unavailable: ['openAtLogin'],
  }
  const changes: ShellSettingsChange[] = []
  const opened: (string | null)[] = []
  const bridge: Omit<ShellBridge, 'requestEnginePort'> = {
    onCommand: () => () => {},
    getShellSettings: async () => settings,
    async changeShellSettings(change) {
      if (change.updateCheck) throw new Error('The choice cannot be kept in D:\\choices.json (full).')
      changes.push(change)
      settings = { ...settings, closeToTray: change.closeToTray ?? settings.closeToTray }
      return settings
    },
    recentPlants: async () => [
      { plant: 'D:\\Plants\\Hanoi-2', name: 'Hanoi-2', isOpen: true },
      { plant: 'D:\\Plants\\Hue', name: 'Hue', isOpen: false },
    ],
    async openPlant(path) {
      opened.push(path)
      return path !== null
    },
  }
  Object.defineProperty(window, 'moldline', { value: bridge, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(window, 'moldline'))
  return { changes, opened }
}

test('the desktop program’s own choices are kept by it, what it cannot do is said, and a refusal too', async () => {
  const { changes } = inShell()
  const { screen } = await renderConsole(usedPlant(), { at: '#/settings/desktop' })
  const tray = screen.getByRole('switch', { name: 'Stay in the tray when the window is closed' })
  await expect.element(tray).toBeChecked()
  await screen.getByText('Stay in the tray when the window is closed').click()
  await expect.element(tray).not.toBeChecked()
  expect(changes.at(-1)).toEqual({ closeToTray: false })
  await expect.element(screen.getByRole('switch', { name: 'Start when I log in' })).toBeDisabled()
  await expect.element(screen.getByText('not possible in this kind of installation')).toBeVisible()
  await screen.getByText('Look for a newer version').click()
  await expect.element(screen.getByText('The choice cannot be kept in D:\\choices.json (full).')).toBeVisible()
})

test('what the desktop program refuses is told in the language of the window', async () => {
  inShell()
  const { screen } = await renderConsole(usedPlant(), { at: '#/settings/desktop', preferences: { language: 'vi' } })
  await screen.getByText('Kiểm tra phiên bản mới').click()
  await expect.element(screen.getByText(/choices\.json/)).toBeVisible()
  expect(screen.getByText(/cannot be kept/).query()).toBeNull()
})

test('plants used before are opened from here, another one is chosen', async () => {
  const { opened } = inShell()
  const { screen } = await renderConsole(usedPlant(), { at: '#/settings/plant' })
  await expect.element(screen.getByText('D:\\Plants\\Hue')).toBeVisible()
  await screen.getByRole('button', { name: 'Open', exact: true }).click()
  await screen.getByRole('button', { name: 'Choose a folder …' }).click()
  expect(opened).toEqual(['D:\\Plants\\Hue', null])
})

test('a browser says what belongs to the desktop program, and how another plant is opened', async () => {
  const { screen, engine, session } = await renderConsole(usedPlant(), { at: '#/settings/desktop' })
  await expect.element(screen.getByText('The console runs in a browser')).toBeVisible()
  engine.listRecentPlants = async () => [{ plant: 'D:\\Plants\\Hue', name: 'Hue', isOpen: false }]
  session.router.open('plant')
  await expect.element(screen.getByText('moldline serve --plant "D:\\Plants\\Hue"')).toBeVisible()
})
