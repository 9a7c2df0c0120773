import type {
  Dialog,
  Display,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NotificationConstructorOptions,
  OpenDialogOptions,
  SafeStorage,
  Shell,
  Tray as ElectronTray,
} from 'electron'
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { allWindows } from './browser-window.ts'
import { answers, chromium, desktop, itemAt } from './desktop.ts'
import type { DesktopFacts } from './halves.ts'
import { strict, strictClass } from './strict.ts'
import { utilities } from './utility-process.ts'

/** Both forms of a dialog: over a window, or alone. */
type OverWindow<Options> = readonly [options: Options] | readonly [window: object, options: Options]

export const dialog = strict('dialog', {
  async showMessageBox(...given: OverWindow<MessageBoxOptions>) {
    const { message } = given.at(-1) as MessageBoxOptions
    return { response: Number(await chromium.call('ask', message)), checkboxChecked: false }
  },
  async showOpenDialog(...given: OverWindow<OpenDialogOptions>) {
    const { title = '' } = given.at(-1) as OpenDialogOptions
    const folder = await chromium.call('ask', title)
    return { canceled: folder === null, filePaths: folder === null ? [] : [String(folder)] }
  },
} satisfies Record<keyof Pick<Dialog, 'showMessageBox' | 'showOpenDialog'>, unknown>)

export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: readonly MenuItemConstructorOptions[]) => void (desktop.menu = menu),
})

class TrayDouble
  extends EventEmitter
  implements Record<keyof Pick<ElectronTray, 'setImage' | 'setToolTip' | 'setContextMenu'>, unknown>
{
  readonly #shown = { toolTip: '', menu: [] as readonly MenuItemConstructorOptions[] }

  constructor(image: unknown) {
    super()
    this.setImage(image)
    desktop.tray = this.#shown
  }

  setImage(image: unknown): void {
    if (typeof image !== 'string' || !existsSync(image)) throw new Error(`there is no tray icon at ${String(image)}`)
  }

  setToolTip(text: string): void {
    this.#shown.toolTip = text
  }

  setContextMenu(menu: readonly MenuItemConstructorOptions[]): void {
    this.#shown.menu = menu
  }
}

export const Tray = strictClass('Tray', TrayDouble)

export const nativeImage = strict('nativeImage', {
  createFromPath: (path: string) => path,
  createFromDataURL: (url: string) => url,
})

class NotificationDouble extends EventEmitter {
  readonly #title: string

  constructor({ title = '' }: NotificationConstructorOptions) {
    super()
    this.#title = title
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    desktop.notifications.push({ title: this.#title, click: () => this.emit('click') })
    this.emit('show')
  }
}

export const Notification = strictClass('Notification', NotificationDouble)

const DISPLAY = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } } satisfies Partial<Display>

export const screen = strict('screen', { getPrimaryDisplay: () => DISPLAY, getAllDisplays: () => [DISPLAY] })

const opening: Pick<Shell, 'openPath'> = {
  async openPath(path) {
    desktop.opened.push(path)
    return ''
  },
}
export const shell = strict('shell', opening)

/** A computer without a keystore. */
const keystore: Pick<SafeStorage, 'isAsyncEncryptionAvailable'> = { isAsyncEncryptionAvailable: async () => false }
export const safeStorage = strict('safeStorage', keystore)

answers['clickMenu'] = (path: readonly string[]) => click(itemAt(desktop.menu, path))
answers['clickTray'] = (label: string) => click(itemAt(desktop.tray?.menu ?? [], [label]))
answers['clickNotification'] = (at: number) => desktop.notifications[at]?.click()

function click({ click: act, enabled, role }: MenuItemConstructorOptions): void {
  if (enabled === false) throw new Error('the item is disabled')
  if (role === 'quit' || role === 'close')
    return void answers[role === 'quit' ? 'quit' : 'closeWindow']?.(null as never)
  act?.(null as never, undefined, null as never)
}

answers['facts'] = (): DesktopFacts => ({
  badge: desktop.badge,
  tray: desktop.tray && {
    toolTip: desktop.tray.toolTip,
    items: desktop.tray.menu.flatMap(({ label }) => (label ? [label] : [])),
  },
  notifications: desktop.notifications.map(({ title }) => title),
  windows: allWindows().map(({ isVisible, isFocused }) => ({ isVisible, isFocused })),
  opened: desktop.opened,
  enginePid: utilities.at(-1)?.pid ?? null,
})
