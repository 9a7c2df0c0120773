import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { app } from './app.ts'
import { answers, chromium, pagePorts } from './desktop.ts'
import { preventable, strict, strictClass } from './strict.ts'

let newest = 0
const windows = new Map<number, WindowDouble>()

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** A page: Chromium shows it in the other half, what the shell does with it goes there. */
class ContentsDouble
  extends EventEmitter
  implements Pick<WebContents, 'id' | 'send' | 'reload' | 'getURL' | 'isDestroyed' | 'forcefullyCrashRenderer'>
{
  readonly id: number
  readonly mainFrame
  openHandler: OpenHandler = () => {
    throw new Error('nobody decided on windows of pages')
  }
  url = ''

  constructor(id: number) {
    super()
    this.id = id
    const send = (channel: string, args: readonly unknown[], ports: readonly object[]) =>
      void chromium.call('send', {
        window: id,
        channel,
        args,
        ports: ports.map(it => pagePorts.board(it as MessagePort)),
      })
    this.mainFrame = strict('WebFrameMain', {
      origin: 'app://console',
      url: 'app://console/',
      postMessage: (channel: string, message: unknown, ports: readonly object[] = []) =>
        send(channel, [message], ports),
    })
    this.send = (channel, ...args) => send(channel, args, [])
  }

  send: WebContents['send']

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  reload(): void {
    void chromium.call('reload', this.id)
  }

  forcefullyCrashRenderer(): void {
    void chromium.call('crash', this.id)
  }

  getURL(): string {
    return this.url
  }

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }
}

type Modelled =
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isDestroyed'

class WindowDouble extends EventEmitter implements Pick<ElectronWindow, Modelled | 'getNormalBounds'> {
  readonly #contents = new ContentsDouble(++newest)
  /** One and the same for whoever compares it. */
  readonly webContents = strict('webContents', this.#contents)
  readonly options: BrowserWindowConstructorOptions
  isVisible = false
  isFocused = false
  maximized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    windows.set(this.#contents.id, this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    this.#contents.url = url
    const { preload = '' } = this.options.webPreferences ?? {}
    await chromium.call('open', { window: this.webContents.id, preload, url })
  }

  show(): void {
    this.isVisible = true
  }

  hide(): void {
    this.isVisible = this.isFocused = false
  }

  focus(): void {
    this.isFocused = true
  }

  restore(): void {}

  maximize(): void {
    this.maximized = true
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return this.maximized
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }

  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options
    return { x, y, width, height }
  }

  /** The person, or a menu, closes it. */
  close(): void {
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return
    windows.delete(this.webContents.id)
    void chromium.call('close', this.webContents.id)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
}

/** Windows whose members are checked. */
export const BrowserWindow = strictClass('BrowserWindow', WindowDouble)

/** The window of this number, and its page; one that is gone is none. */
export function windowOf(id: number): WindowDouble | undefined {
  return windows.get(id)
}

export function allWindows(): readonly WindowDouble[] {
  return [...windows.values()]
}

answers['closeWindow'] = () => allWindows().at(-1)?.close()
