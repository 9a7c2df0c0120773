import type { App, BrowserWindowConstructorOptions, NativeImage, Rectangle, WindowOpenHandlerResponse } from 'electron'
import { EventEmitter } from 'node:events'
import { preventable, strict, world } from './double-world.ts'

/** The program itself. */
export const app = strict(
  'app',
  Object.assign(new EventEmitter(), {
    isPackaged: false as boolean,
    requestSingleInstanceLock(data) {
      world.lockData = data
      return world.hasLock
    },
    enableSandbox: () => void world.told.push('sandbox'),
    whenReady: () => world.ready,
    setAppUserModelId: id => void world.told.push(`id ${id}`),
    setAboutPanelOptions: ({ applicationVersion }) => void world.told.push(`about ${applicationVersion}`),
    setAsDefaultProtocolClient: scheme => world.told.push(`scheme ${scheme}`) > 0,
    setLoginItemSettings: ({ openAtLogin }) => void world.told.push(`login ${openAtLogin}`),
    getVersion: () => '1.2.3',
    getPreferredSystemLanguages: () => world.languages,
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

/** A page: what is sent to it is noted. */
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

  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message, ports: [] })
  }

  reload(): void {
    this.reloads++
  }

  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'crashed' })
  }

  getURL(): string {
    return this.mainFrame.url
  }
}

/** A window: what is done with it is noted. */
export class BrowserWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = strict('webContents', new WebContentsDouble())
  url = ''
  shown = false
  focused = false
  minimized = false
  maximized = false
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

  hide(): void {
    this.shown = false
  }

  maximize(): void {
    this.maximized = true
  }

  isMaximized(): boolean {
    return this.maximized
  }

  getNormalBounds(): Rectangle {
    const { x = 10, y = 20, width = 800, height = 600 } = this.options
    return { x, y, width, height }
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
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return
    this.webContents.destroyed = true
    this.webContents.emit('destroyed')
    world.windows.splice(world.windows.indexOf(this), 1)
    this.emit('closed')
    if (world.windows.length === 0) app.emit('window-all-closed')
  }
}
