import { Menu, type MenuItemConstructorOptions } from 'electron'
import { SHELL_SCREENS, type RecentPlant, type ShellCommand } from '../../contract/shell-bridge.ts'
import type { ShellWords } from './words/english.ts'

export interface MenuOptions {
  readonly words: ShellWords
  readonly platform: NodeJS.Platform
  /** Whether the developer tools are offered. */
  readonly developing: boolean
  readonly recentPlants: readonly RecentPlant[]
  /** Tells the window; opens one where there is none. */
  readonly tell: (command: ShellCommand) => void
  /** Null asks for a folder. */
  readonly openPlant: (plant: string | null) => void
  readonly openLogs: () => void
}

/** The application menu: every item does something the window or the system understands, and says its key. */
export function setApplicationMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(options)]))
}

export function menuTemplate(options: MenuOptions): readonly MenuItemConstructorOptions[] {
  const { platform, words } = options
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    fileMenu(options),
    runMenu(options),
    goMenu(options),
    editMenu(words),
    viewMenu(options),
    helpMenu(options),
  ]
}

function fileMenu({ words: { menu }, platform, recentPlants, openPlant }: MenuOptions): MenuItemConstructorOptions {
  const others = recentPlants.filter(({ isOpen }) => !isOpen)
  const recent = others.map(({ plant }): MenuItemConstructorOptions => ({
    // An ampersand of a folder's name is no menu letter.
    label: plant.replaceAll('&', '&&'),
    click: () => openPlant(plant),
  }))
  return {
    label: menu.file,
    submenu: [
      { label: menu.openPlant, accelerator: 'CmdOrCtrl+O', click: () => openPlant(null) },
      {
        label: menu.recentPlants,
        submenu: recent.length > 0 ? recent : [{ label: menu.noRecentPlants, enabled: false }],
      },
      { type: 'separator' },
      { role: 'close', label: menu.close },
      ...(platform === 'darwin' ? [] : [{ role: 'quit', label: menu.quit } as const]),
    ],
  }
}

function runMenu({ words: { menu }, tell }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: menu.run,
    submenu: [{ label: menu.runPipeline, accelerator: 'F5', click: () => tell({ kind: 'run-pipeline' }) }],
  }
}

function goMenu({ words: { menu }, tell }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: menu.go,
    submenu: [
      { label: menu.search, accelerator: 'CmdOrCtrl+K', click: () => tell({ kind: 'search' }) },
      { type: 'separator' },
      ...SHELL_SCREENS.map((screen, place): MenuItemConstructorOptions => ({
        label: menu.screens[screen],
        accelerator: `Alt+${place + 1}`,
        click: () => tell({ kind: 'go', screen }),
      })),
    ],
  }
}

function editMenu({ menu }: ShellWords): MenuItemConstructorOptions {
  return {
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
      { type: 'separator' },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
    ],
  }
}

function viewMenu({ words: { menu }, tell, developing }: MenuOptions): MenuItemConstructorOptions {
  const themes = (['auto', 'light', 'dark'] as const).map((theme): MenuItemConstructorOptions => ({
    label: menu.themes[theme],
    click: () => tell({ kind: 'theme', theme }),
  }))
  return {
    label: menu.view,
    submenu: [
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'resetZoom', label: menu.resetZoom },
      { role: 'togglefullscreen', label: menu.fullScreen },
      { type: 'separator' },
      { label: menu.theme, submenu: themes },
      ...(developing ? ([{ type: 'separator' }, { role: 'toggleDevTools', label: menu.developerTools }] as const) : []),
    ],
  }
}

function helpMenu({ words: { menu }, platform, tell, openLogs }: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: menu.help,
    submenu: [
      { label: menu.shortcuts, accelerator: 'F1', click: () => tell({ kind: 'shortcuts' }) },
      { label: menu.logs, click: openLogs },
      ...(platform === 'darwin' ? [] : ([{ type: 'separator' }, { role: 'about', label: menu.about }] as const)),
    ],
  }
}
