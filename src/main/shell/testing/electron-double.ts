import type {
  CallbackResponse,
  Display,
  ForkOptions,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NotificationConstructorOptions,
  OpenDialogOptions,
  Protocol,
  SafeStorage,
  Session,
} from 'electron'
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { MessageChannel } from 'node:worker_threads'
import { app, BrowserWindow, WebContentsDouble } from './double-windows.ts'
import { preventable, strict, world } from './double-world.ts'

/**
 * The part of Electron the shell uses, for machines where its binary is not: what is called is noted, what happens is brought
 * about by the test, and whatever is not modelled here throws. In a test: `vi.mock('electron', () => import('./testing/electron-double.ts'))`.
 */
export { app, BrowserWindow, preventable, WebContentsDouble, world }

/** A fresh computer. */
export function reset(logs: string): void {
  Object.assign(world, { hasLock: true, quitted: false, exitCode: null, lockData: undefined, menu: null, logs })
  Object.assign(world, { userData: logs, notifying: 'shows', badge: 0, keystore: 'gnome_libsecret' })
  Object.assign(world, { ready: Promise.resolve(), hasTray: true, languages: ['en-GB'] })
  world.displays = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  world.handlers.clear()
  world.calls.clear()
  const { schemes, windows, children, answers, asked, notifications, trays, told } = world
  for (const list of [schemes, windows, children, answers, asked, notifications, trays, told]) list.length = 0
  app.removeAllListeners()
  app.isPackaged = false
  ipcMain.removeAllListeners()
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: schemes => void world.schemes.push(...schemes),
  handle: (scheme, handler) => void world.handlers.set(scheme, handler as (request: Request) => Promise<Response>),
} satisfies Partial<Protocol>)

type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer Given) => void
  ? NonNullable<Given>
  : never

/** What the shell set on the session. */
export const guards = {
  request: null as Handler<'setPermissionRequestHandler'> | null,
  check: null as Handler<'setPermissionCheckHandler'> | null,
  device: null as Handler<'setDevicePermissionHandler'> | null,
  beforeRequest: null as
    | ((details: { readonly url: string }, answer: (response: CallbackResponse) => void) => void)
    | null,
}

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler: (handler: typeof guards.request) => void (guards.request = handler),
    setPermissionCheckHandler: (handler: typeof guards.check) => void (guards.check = handler),
    setDevicePermissionHandler: (handler: typeof guards.device) => void (guards.device = handler),
    webRequest: strict('webRequest', {
      onBeforeRequest: (handler: typeof guards.beforeRequest) => void (guards.beforeRequest = handler),
    }),
  }),
})

export const ipcMain = strict(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: (event: unknown, given: unknown) => Promise<unknown>) =>
      void world.calls.set(channel, handler),
  }),
)

export const screen = strict('screen', {
  getPrimaryDisplay: () => display(0),
  getAllDisplays: () => world.displays.map((_, id) => display(id)),
})

function display(id: number): Pick<Display, 'id' | 'workArea'> {
  return { id, workArea: world.displays[id] ?? { x: 0, y: 0, width: 0, height: 0 } }
}

export const shell = strict('shell', {
  async openPath(path: string) {
    world.told.push(`open ${path}`)
    return ''
  },
})

function nextAnswer(question: string): number | string | null {
  world.asked.push(question)
  const answer = world.answers.shift()
  if (answer === undefined) throw new Error(`nobody is there to answer: ${question}`)
  return answer
}

export const dialog = strict('dialog', {
  async showMessageBox(_window: BrowserWindow, { message }: MessageBoxOptions) {
    return { response: nextAnswer(message) }
  },
  async showOpenDialog(_window: BrowserWindow, { title = '' }: OpenDialogOptions) {
    const folder = nextAnswer(title)
    return { canceled: folder === null, filePaths: folder === null ? [] : [folder] }
  },
})

export const Menu = strict('Menu', {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void (world.menu = menu),
})

/** Node's channel stands in for Electron's: the same two ends. */
export const MessageChannelMain = MessageChannel

export class UtilityDouble extends EventEmitter {
  readonly entry: string
  readonly args: readonly string[]
  readonly options: ForkOptions
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  readonly received: { readonly message: unknown; readonly ports: readonly unknown[] }[] = []
  killed = false

  constructor(entry: string, args: readonly string[], options: ForkOptions) {
    super()
    this.entry = entry
    this.args = args
    this.options = options
  }

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.received.push({ message, ports })
  }

  kill(): boolean {
    this.killed = true
    this.emit('exit', 143)
    return true
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(entry: string, args: string[] = [], options: ForkOptions = {}) {
    const child = new UtilityDouble(entry, args, options)
    world.children.push(child)
    return strict('UtilityProcess', child)
  },
})

export const nativeImage = strict('nativeImage', {
  createFromDataURL: (url: string) => url,
  createFromPath: (path: string) => path,
})

export class Tray extends EventEmitter {
  image: unknown
  toolTip = ''
  title = ''
  menu: MenuItemConstructorOptions[] = []

  constructor(image: unknown) {
    super()
    if (!world.hasTray) throw new Error('no tray')
    this.image = image
    world.trays.push(this)
  }

  setImage(image: unknown): void {
    this.image = image
  }

  setToolTip(text: string): void {
    this.toolTip = text
  }

  setTitle(text: string): void {
    this.title = text
  }

  setContextMenu(menu: MenuItemConstructorOptions[]): void {
    this.menu = menu
  }
}

export class Notification extends EventEmitter {
  readonly options: NotificationConstructorOptions

  constructor(options: NotificationConstructorOptions) {
    super()
    this.options = options
    world.notifications.push(this)
  }

  static isSupported(): boolean {
    return world.notifying !== 'unsupported'
  }

  show(): void {
    if (world.notifying === 'shows') this.emit('show')
    if (world.notifying === 'fails') this.emit('failed', {}, 'no')
  }
}

/** Turns the bytes around instead of encrypting it: enough to see that what is kept is not the text. */
export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => world.keystore !== 'none',
  getSelectedStorageBackend: () => (world.keystore === 'none' ? 'unknown' : world.keystore),
  encryptStringAsync: async text => Buffer.from(Buffer.from(text).toReversed()),
  async decryptStringAsync(cipher) {
    if (world.keystore === 'none') throw new Error('the key is gone')
    return { result: Buffer.from(cipher.toReversed()).toString(), shouldReEncrypt: false }
  },
} satisfies Partial<SafeStorage>)
