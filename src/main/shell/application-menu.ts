import { Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuActions {
  readonly openPlant: () => void
  /** Whether the developer tools are offered. */
  readonly developing: boolean
  readonly platform: NodeJS.Platform
}

/** The application menu: what belongs to the shell, and the standard entries people expect of every program. */
export function setApplicationMenu({ openPlant, developing, platform }: MenuActions): void {
  const mac = platform === 'darwin'
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      { label: 'Open plant folder …', accelerator: 'CmdOrCtrl+O', click: openPlant },
      { type: 'separator' },
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
      ...(developing ? ([{ type: 'separator' }, { role: 'toggleDevTools' }] as const) : []),
    ],
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(mac ? [{ role: 'appMenu' } as const] : []), file, { role: 'editMenu' }, view]),
  )
}
