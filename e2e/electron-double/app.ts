import type { App } from 'electron'
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { answers, desktop } from './desktop.ts'
import { takeSingleInstance } from './single-instance.ts'
import { preventable, strict } from './strict.ts'

/** Electron's `--user-data-dir`; the double has no other place for it. */
function userData(): string {
  const given = process.argv.find(argument => argument.startsWith('--user-data-dir='))
  if (!given) throw new Error('the Electron double is started with --user-data-dir')
  const folder = given.slice('--user-data-dir='.length)
  mkdirSync(folder, { recursive: true })
  return folder
}

type Modelled =
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'whenReady'
  | 'getPath'
  | 'getVersion'
  | 'getPreferredSystemLanguages'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
  | 'setBadgeCount'
  | 'quit'
  | 'exit'

const modelled: Pick<App, Modelled> = {
  isPackaged: false,
  requestSingleInstanceLock: data =>
    takeSingleInstance(userData(), data, handedOver => events.emit('second-instance', {}, [], '', handedOver)),
  enableSandbox: () => {},
  whenReady: () => Promise.resolve(),
  getPath(name) {
    if (name === 'userData') return userData()
    if (name === 'logs') return join(userData(), 'logs')
    throw new Error(`the Electron double does not model the folder ${name}`)
  },
  getVersion: () => '0.0.0-double',
  getPreferredSystemLanguages: () => ['en-GB'],
  setAppUserModelId: () => {},
  setAboutPanelOptions: () => {},
  setBadgeCount(count = 0) {
    desktop.badge = count
    return true
  },
  quit,
  exit: code => process.exit(code),
}

const events = new EventEmitter()

/** Quits as Electron does: `before-quit` may keep it from happening. */
function quit(): void {
  const event = preventable()
  events.emit('before-quit', event)
  if (!event.defaultPrevented) process.exit(0)
}

export const app = strict('app', Object.assign(events, modelled))

answers['quit'] = quit
answers['openUrl'] = (url: string) => void events.emit('open-url', preventable(), url)
