import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ShellChoices } from '../../contract/shell-settings.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openSettings } from './open-settings.ts'
import { app, reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset(temporaryFolder('shell')))

function opened(platform: NodeJS.Platform = 'win32') {
  const changes: ShellChoices[] = []
  const environment = { XDG_CONFIG_HOME: world.userData, APPIMAGE: '/opt/Mold "line" 100%.AppImage' }
  const settings = openSettings({ platform, environment, onChange: choices => changes.push(choices) })
  return { settings, changes, file: join(world.userData, 'shell.json') }
}

const OFF = { openAtLogin: false, updateCheck: false, closeToTray: false, language: 'en' }

test('everything is off at first, in the language of the system', () => {
  expect(opened().settings.get()).toEqual({ ...OFF, unavailable: ['openAtLogin', 'updateCheck'] })
  world.languages = ['vi-VN', 'en-GB']
  expect(opened().settings.get().language).toBe('vi')
})

test('a change is kept for the next start and told', () => {
  const { settings, changes, file } = opened()
  expect(settings.change({ closeToTray: true })).toMatchObject({ closeToTray: true, language: 'en' })
  expect(changes).toEqual([{ ...OFF, closeToTray: true }])
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...OFF, closeToTray: true })
  expect(opened().settings.get().closeToTray).toBe(true)
})

test.each(['', '{', '[1]', '{"closeToTray":"yes"}', '{"program":"/bin/sh"}'])(
  'a file of %j holds no choices',
  async text => {
    await writeFile(join(world.userData, 'shell.json'), text)
    expect(opened().settings.get()).toMatchObject(OFF)
  },
)

test('what has no effect here is refused and not kept', () => {
  const { settings, changes, file } = opened()
  expect(() => settings.change({ updateCheck: true })).toThrow('no effect')
  expect(() => settings.change({ openAtLogin: true })).toThrow('no effect')
  expect(changes).toEqual([])
  expect(existsSync(file)).toBe(false)
})

test('an installed program is put on the list of what opens at login, and taken off', () => {
  app.isPackaged = true
  const { settings } = opened('darwin')
  expect(settings.change({ openAtLogin: true }).openAtLogin).toBe(true)
  settings.change({ closeToTray: true })
  settings.change({ openAtLogin: false })
  expect(world.told).toEqual(['login true', 'login false'])
})

test('on Linux it is an autostart entry of the desktop, for the image a person started', () => {
  app.isPackaged = true
  const { settings } = opened('linux')
  const entry = join(world.userData, 'autostart', 'moldline.desktop')
  settings.change({ openAtLogin: true })
  expect(readFileSync(entry, 'utf8')).toContain('\nExec="/opt/Mold \\\\"line\\\\" 100%%.AppImage"\n')
  settings.change({ openAtLogin: false })
  expect(existsSync(entry)).toBe(false)
})

test('a choice that cannot take effect, or cannot be kept, stays as it was', async () => {
  app.isPackaged = true
  await writeFile(join(world.userData, 'autostart'), 'a file where the folder should be')
  const { settings, file } = opened('linux')
  expect(() => settings.change({ openAtLogin: true })).toThrow('cannot be changed')
  expect(settings.get().openAtLogin).toBe(false)
  await mkdir(`${file}.tmp`)
  expect(() => settings.change({ closeToTray: true })).toThrow('cannot be kept')
  expect(settings.get().closeToTray).toBe(false)
})
