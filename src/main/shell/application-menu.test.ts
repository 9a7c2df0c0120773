import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { SHELL_SCREENS, type ShellCommand } from '../../contract/shell-bridge.ts'
import { menuTemplate } from './application-menu.ts'
import { trayTemplate } from './tray.ts'
import { shellWords } from './words/shell-words.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

function shown(platform: NodeJS.Platform, language: 'en' | 'vi' = 'en') {
  const told: ShellCommand[] = []
  const opened: (string | null)[] = []
  const items = all(
    menuTemplate({
      words: shellWords(language),
      platform,
      developing: false,
      recentPlants: [{ plant: '/plants/A&B', name: 'A&B', isOpen: false }],
      tell: command => told.push(command),
      openPlant: plant => opened.push(plant),
      openLogs: () => opened.push('logs'),
    }),
  )
  return { told, opened, items }
}

function all(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
}

const click = (item: MenuItemConstructorOptions) => item.click?.(null as never, undefined, null as never)

test('each item does something the window or the system understands', () => {
  const { told, opened, items } = shown('linux')
  for (const item of items) click(item)
  expect(told).toEqual([
    { kind: 'run-pipeline' },
    { kind: 'search' },
    ...SHELL_SCREENS.map(screen => ({ kind: 'go', screen })),
    { kind: 'theme', theme: 'auto' },
    { kind: 'theme', theme: 'light' },
    { kind: 'theme', theme: 'dark' },
    { kind: 'shortcuts' },
  ])
  expect(opened).toEqual([null, '/plants/A&B', 'logs'])
  const idle = items.filter(item => !item.click && !item.role && !item.submenu && item.type !== 'separator')
  expect(idle).toEqual([])
})

test('no key means two things', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    const keys = shown(platform).items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
    expect(keys).toContain('F5')
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('an ampersand of a folder is no menu letter', () => {
  expect(shown('win32').items.map(({ label }) => label)).toContain('/plants/A&&B')
})

test('macOS has its own menu for the program, the others quit under File', () => {
  const roles = (platform: NodeJS.Platform) => shown(platform).items.map(({ role }) => role)
  expect(roles('darwin')).toContain('appMenu')
  expect(roles('darwin')).not.toContain('quit')
  expect(roles('linux')).toEqual(expect.arrayContaining(['quit', 'about']))
  expect(roles('linux')).not.toContain('toggleDevTools')
})

test('both languages have the same items, and no two words are left alike by mistake', () => {
  const [english, vietnamese] = [shown('linux', 'en').items, shown('linux', 'vi').items]
  expect(vietnamese.map(({ role, accelerator }) => [role, accelerator])).toEqual(
    english.map(({ role, accelerator }) => [role, accelerator]),
  )
  const alike = english.flatMap(({ label }, at) => (label && label === vietnamese[at]?.label ? [label] : []))
  expect(alike).toEqual(['/plants/A&&B'])
})

test('the tray opens, runs, shows what is unread and quits', () => {
  const done: unknown[] = []
  const actions = { open: () => done.push('open'), tell: (it: unknown) => done.push(it), quit: () => done.push('quit') }
  const none = trayTemplate(actions, { words: shellWords('en'), unread: 0 })
  expect(none.find(({ label }) => label === 'No unread notices')?.enabled).toBe(false)
  for (const item of trayTemplate(actions, { words: shellWords('en'), unread: 1 })) click(item)
  expect(done).toEqual(['open', { kind: 'run-pipeline' }, { kind: 'go', screen: 'inbox' }, 'quit'])
})
