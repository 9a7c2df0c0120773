import { expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ShellBridge, ShellCommand } from '../../../../contract/shell-bridge.ts'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole, type RenderOptions } from '../../testing/render-console.tsx'

/** The console in the desktop program: a bridge whose other end is the test. */
async function inShell(options: RenderOptions = {}) {
  const listeners = new Set<(command: ShellCommand) => void>()
  const changes: unknown[] = []
  const bridge: Pick<ShellBridge, 'onCommand' | 'changeShellSettings' | 'recentPlants' | 'getShellSettings'> = {
    onCommand(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async changeShellSettings(change) {
      changes.push(change)
      return { openAtLogin: false, updateCheck: false, closeToTray: false, language: 'en', unavailable: [] }
    },
    recentPlants: async () => [],
    getShellSettings: async () => bridge.changeShellSettings({}),
  }
  Object.defineProperty(window, 'moldline', { value: bridge, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(window, 'moldline'))
  const rendered = await renderConsole(usedPlant(), options)
  const tell = (command: ShellCommand) => listeners.forEach(listener => listener(command))
  return { ...rendered, tell, changes, listeners }
}

test('the menu goes to screens, a link to what it names', async () => {
  const { tell, session } = await inShell()
  const at = () => session.router.getState()
  tell({ kind: 'go', screen: 'findings' })
  expect(at()).toEqual({ screen: 'findings', opened: null })
  tell({ kind: 'open-link', link: { kind: 'order', id: 'IM1901040' } })
  expect(at()).toEqual({ screen: 'orders', opened: 'IM1901040' })
  tell({ kind: 'open-link', link: { kind: 'notice', id: 5 } })
  expect(at()).toEqual({ screen: 'inbox', opened: '5' })
  tell({ kind: 'open-link', link: { kind: 'run', id: 12 } })
  expect(at()).toEqual({ screen: 'runs', opened: '12' })
  tell({ kind: 'open-link', link: { kind: 'finding', id: 'a'.repeat(64) } })
  expect(at()).toEqual({ screen: 'findings', opened: 'a'.repeat(64) })
})

test('the menu searches, lists the keys and changes the theme', async () => {
  const { tell, screen, session } = await inShell()
  tell({ kind: 'shortcuts' })
  await expect.element(screen.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  tell({ kind: 'theme', theme: 'dark' })
  expect(session.preferences.getState().theme).toBe('dark')
  tell({ kind: 'search' })
  await expect
    .element(screen.getByRole('textbox', { name: 'Order, item, machine, finding, file or command' }))
    .toBeVisible()
  // The palette outlives the window of a test.
  await userEvent.keyboard('{Escape}')
  await expect
    .element(screen.getByRole('textbox', { name: 'Order, item, machine, finding, file or command' }))
    .not.toBeInTheDocument()
})

test('a run that is wished for before the engine is there starts once it is', async () => {
  const { tell, session, engine } = await inShell()
  session.connection.setState('connecting', true)
  tell({ kind: 'run-pipeline' })
  session.connection.setState('open', true)
  await expect.poll(() => engine.requests).toHaveLength(1)
})

test('the desktop program is told which language the window speaks, and whenever it changes', async () => {
  const { session, changes } = await inShell({ preferences: { language: 'vi' } })
  await expect.poll(() => changes).toEqual([{ language: 'vi' }])
  session.preferences.setState({ language: 'en' })
  await expect.poll(() => changes).toEqual([{ language: 'vi' }, { language: 'en' }])
})

test('what an engine left behind stands on whatever screen one is, until it is put off', async () => {
  const plant = usedPlant()
  const sentence = 'Run 8 stopped at DataLoader; the database is at generation 41, checksum verified.'
  const interrupted = {
    run: 8,
    agent: 'DataLoader',
    generation: 41,
    isVerified: true,
    stagedFiles: 12,
    sentence,
  } as const
  plant.status = { ...plant.status, interrupted }
  const { screen, session } = await renderConsole(plant, { at: '#/orders' })
  const banner = screen.getByRole('region', { name: 'Run 8 was interrupted' })
  await expect.element(banner.getByRole('button', { name: 'Finish the interrupted run' })).toBeVisible()
  await expect.element(banner.getByRole('button', { name: 'Start over' })).toBeVisible()
  await screen.getByRole('button', { name: 'Later; it stays on the Run screen' }).click()
  await expect.element(banner).not.toBeInTheDocument()
  session.router.visit('run')
  await expect.element(banner).toBeVisible()
})
