import { BrowserWindow } from 'electron'

export interface MainWindowOptions {
  /** The built preload. */
  readonly preload: string
  /** What the window shows. */
  readonly url: string
  readonly log: (text: string) => void
}

/** Opens the console's window, sandboxed and isolated, where it was and as large as it was when it was last closed. */
export function openMainWindow({ preload, url, log }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    name: 'console',
    windowStatePersistence: true,
    width: 1360,
    height: 860,
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'Moldline',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  })
  // Shown when it has something to show, so that no white window flashes up.
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`the window's page ended (${reason}) and is loaded again\n`)
    window.webContents.reload()
  })
  void window.loadURL(url)
  return window
}
