import type { CustomScheme, MenuItemConstructorOptions, Rectangle, SafeStorage } from 'electron'
import type { BrowserWindow } from './double-windows.ts'
import type { Notification, Tray, UtilityDouble } from './electron-double.ts'

/** A part of Electron as far as it is modelled; whatever else is asked of it throws. */
export function strict<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || key === 'then')
        return Reflect.get(target, key, receiver) as unknown
      throw new Error(`the Electron double does not model ${name}.${key}`)
    },
  })
}

/** An event whose default can be prevented, as Electron's. */
export function preventable() {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return event
}

/** What a test sees and decides. */
export const world = {
  hasLock: true,
  ready: Promise.resolve(),
  quitted: false,
  exitCode: null as number | null,
  lockData: undefined as unknown,
  schemes: [] as CustomScheme[],
  handlers: new Map<string, (request: Request) => Promise<Response> | Response>(),
  windows: [] as BrowserWindow[],
  children: [] as UtilityDouble[],
  menu: null as MenuItemConstructorOptions[] | null,
  /** Answers of the person to the dialogs to come, first first. */
  answers: [] as (number | string | null)[],
  /** What the dialogs asked. */
  asked: [] as string[],
  logs: '',
  userData: '',
  notifications: [] as Notification[],
  /** Whether the system shows notifications, says that it cannot, or has none. */
  notifying: 'shows' as 'shows' | 'fails' | 'silent' | 'unsupported',
  badge: 0,
  trays: [] as Tray[],
  /** Whether the desktop has a tray. */
  hasTray: true,
  /** Work areas of the displays, the primary one first. */
  displays: [{ x: 0, y: 0, width: 1920, height: 1040 }] as Rectangle[],
  languages: ['en-GB'],
  /** What the system was told: login item, link scheme, opened folders. */
  told: [] as string[],
  calls: new Map<string, (event: unknown, given: unknown) => Promise<unknown>>(),
  /** The keystore behind safeStorage. */
  keystore: 'gnome_libsecret' as ReturnType<SafeStorage['getSelectedStorageBackend']> | 'none',
}
