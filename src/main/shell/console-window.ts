import type { BrowserWindow } from 'electron'
import type { ShellCommand } from '../../contract/shell-bridge.ts'
import type { WindowCommands } from './window-commands.ts'

export interface ConsoleWindowOptions {
  /** Opens the window; it shows itself when it has something to show. */
  readonly open: () => BrowserWindow
  readonly commands: WindowCommands
  /** Whether closing leaves the window out of sight instead. */
  readonly staysInTray: () => boolean
}

/** The one window of the console: there, out of sight in the tray, or closed (macOS). */
export interface ConsoleWindow {
  readonly current: BrowserWindow | null
  /** Brings it to the front; opens it where there is none. */
  front(): BrowserWindow
  /** Brings it to the front and tells it something. */
  tell(command: ShellCommand): void
}

export function createConsoleWindow({ open, commands, staysInTray }: ConsoleWindowOptions): ConsoleWindow {
  let current: BrowserWindow | null = null
  let hasContent = false

  function opened(): BrowserWindow {
    const window = open()
    hasContent = false
    commands.attach(window.webContents)
    window.once('ready-to-show', () => (hasContent = true))
    window.on('close', event => {
      if (!staysInTray()) return
      event.preventDefault()
      window.hide()
    })
    window.on('closed', () => (current = null))
    current = window
    return window
  }

  function front(): BrowserWindow {
    if (!current) return opened()
    if (current.isMinimized()) current.restore()
    // Before it has something to show it would flash up white; it shows itself.
    if (hasContent) current.show()
    current.focus()
    return current
  }

  return {
    get current() {
      return current
    },
    front,
    tell(command) {
      front()
      commands.send(command)
    },
  }
}
