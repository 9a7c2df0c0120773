import { BrowserWindow, screen, type Rectangle } from 'electron'
import { keepWindowState, MIN_SIZE, readWindowState, windowPlace } from './window-state.ts'

export interface MainWindowOptions {
  /** The built preload. */
  readonly preload: string
  /** What the window shows. */
  readonly url: string
  /** Keeps where the window is. */
  readonly stateFile: string
  /** The program's icon, where the system does not take it from the installed program. */
  readonly icon: string
  readonly log: (text: string) => void
}

/** Opens the console's window, sandboxed and isolated, where it was and as large as it was when it was last closed. */
export function openMainWindow({ preload, url, stateFile, icon, log }: MainWindowOptions): BrowserWindow {
  const { isMaximized, ...place } = windowPlace(readWindowState(stateFile), workAreas())
  const window = new BrowserWindow({
    ...place,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Moldline',
    icon,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  })
  // Shown when it has something to show, so that no white window flashes up.
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    keepWindowState(stateFile, state, log)
  })
  void window.loadURL(url)
  return window
}

/** The primary display first. */
function workAreas(): readonly Rectangle[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
