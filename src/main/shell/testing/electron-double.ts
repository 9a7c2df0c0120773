import type {
  App,
  BrowserWindowConstructorOptions,
  CallbackResponse,
  CustomScheme,
  ForkOptions,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NativeImage,
  NotificationConstructorOptions,
  OpenDialogOptions,
  Protocol,
  SafeStorage,
  Session,
  WindowOpenHandlerResponse,
} from 'electron'
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { MessageChannel } from 'node:worker_threads'

/**
 * The part of Electron the shell uses, for machines where its binary is not: what is called is noted, what happens is brought
 * about by the test, and whatever is not modelled here throws. In a test: `vi.mock('electron', () => import('./testing/electron-double.ts'))`.
 */
function strict<Part extends object>(name: string, part: Part): Part {
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
  /** The keystore behind safeStorage. */
  keystore: 'gnome_libsecret' as ReturnType<SafeStorage['getSelectedStorageBackend']> | 'none',
}

/** A fresh computer. */
export function reset(logs: string): void {
  Object.assign(world, { hasLock: true, quitted: false, exitCode: null, lockData: undefined, menu: null, logs })
  Object.assign(world, { userData: logs, notifying: 'shows', badge: 0, keystore: 'gnome_libsecret' })
  world.handlers.clear()
  const { schemes, windows, children, answers, asked, notifications } = world
  for (const list of [schemes, windows, children, answers, asked, notifications]) list.length = 0
  app.removeAllListeners()
  ipcMain.removeAllListeners()
}

export const app = strict(
  'app',
  Object.assign(new EventEmitter(), {
    isPackaged: false,
    requestSingleInstanceLock(data) {
      world.lockData = data
      return world.hasLock
    },
    enableSandbox: () => {},
    whenReady: async () => {},
    getPath: name => (name === 'userData' ? world.userData : world.logs),
    setBadgeCount(count = 0) {
      world.badge = count
      return true
    },
    quit() {
      const event = preventable()
      app.emit('before-quit', event)
      if (!event.defaultPrevented) world.quitted = true
    },
    exit: code => void (world.exitCode = code ?? 0),
  } satisfies Partial<App>),
)

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

export const ipcMain = strict('ipcMain', new EventEmitter())

export class WebContentsDouble extends EventEmitter {
  static #ids = 0
  readonly id = ++WebContentsDouble.#ids
  readonly sent: { channel: string; message: unknown; ports: readonly unknown[] }[] = []
  readonly mainFrame = strict('WebFrameMain', {
    url: 'app://console/',
    origin: 'app://console',
    postMessage: (channel: string, message: unknown, ports: readonly unknown[] = []) =>
      void this.sent.push({ channel, message, ports }),
  })
  destroyed = false
  reloads = 0
  openHandler: ((details: { readonly url: string }) => WindowOpenHandlerResponse) | null = null

  setWindowOpenHandler(handler: NonNullable<WebContentsDouble['openHandler']>): void {
    this.openHandler = handler
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  reload(): void {
    this.reloads++
  }

  getURL(): string {
    return this.mainFrame.url
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = strict('webContents', new WebContentsDouble())
  url = ''
  shown = false
  focused = false
  minimized = false
  overlay: { readonly image: unknown; readonly description: string } | null = null

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    world.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
    // Not `return strict(…)`: a window is compared with itself.
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return world.windows
  }

  async loadURL(url: string): Promise<void> {
    this.url = url
  }

  show(): void {
    this.shown = true
  }

  focus(): void {
    this.focused = true
  }

  isMinimized(): boolean {
    return this.minimized
  }

  restore(): void {
    this.minimized = false
  }

  isDestroyed(): boolean {
    return this.webContents.destroyed
  }

  setOverlayIcon(image: NativeImage | null, description: string): void {
    this.overlay = image && { image, description }
  }

  /** The person closes the window. */
  closeByPerson(): void {
    this.webContents.destroyed = true
    this.webContents.emit('destroyed')
    world.windows.splice(world.windows.indexOf(this), 1)
    this.emit('closed')
    if (world.windows.length === 0) app.emit('window-all-closed')
  }
}

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

export const nativeImage = strict('nativeImage', { createFromDataURL: (url: string) => url })

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
