import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import { join } from 'node:path'
import type { ShellCommand } from '../../contract/shell-bridge.ts'
import type { ShellWords } from './words/english.ts'

export interface TrayOptions {
  /** Folder with the icons. */
  readonly icons: string
  readonly platform: NodeJS.Platform
  /** Brings the window to the front. */
  readonly open: () => void
  readonly tell: (command: ShellCommand) => void
  readonly quit: () => void
  readonly log: (text: string) => void
}

/** What the tray shows. */
export interface TrayFacts {
  readonly words: ShellWords
  /** Notices nobody has looked at. */
  readonly unread: number
}

/**
 * The icon in the system's tray, with a dot while notices are unread, and what can be done without looking at the window. On a desktop
 * without a tray there is none, and nothing else changes.
 *
 * @returns shows what is given from now on; false when this desktop has no tray
 */
export function createTray(options: TrayOptions): (facts: TrayFacts) => boolean {
  const tray = openTray(options)
  tray?.on('click', options.open)

  return facts => {
    if (!tray) return false
    const { unread, words } = facts
    tray.setImage(icon(options, unread))
    tray.setToolTip(unread === 0 ? 'Moldline' : `Moldline · ${words.tray.unread(unread)}`)
    // A number stands beside the icon where the system has room for one.
    if (options.platform === 'darwin') tray.setTitle(unread === 0 ? '' : String(unread))
    tray.setContextMenu(Menu.buildFromTemplate([...trayTemplate(options, facts)]))
    return true
  }
}

export function trayTemplate(
  { open, tell, quit }: Pick<TrayOptions, 'open' | 'tell' | 'quit'>,
  { words, unread }: TrayFacts,
): readonly MenuItemConstructorOptions[] {
  return [
    { label: words.tray.open, click: open },
    { label: words.menu.runPipeline, click: () => tell({ kind: 'run-pipeline' }) },
    {
      label: unread === 0 ? words.tray.nothingUnread : words.tray.unread(unread),
      enabled: unread > 0,
      click: () => tell({ kind: 'go', screen: 'inbox' }),
    },
    { type: 'separator' },
    { label: words.menu.quit, click: quit },
  ]
}

function openTray(options: TrayOptions): Tray | null {
  try {
    return new Tray(icon(options, 0))
  } catch (error) {
    options.log(`this desktop has no tray: ${String(error)}\n`)
    return null
  }
}

/** On macOS a picture of one colour that the system tints; its larger form is found beside it by name. */
function icon({ icons, platform }: TrayOptions, unread: number) {
  const name = platform === 'darwin' ? 'trayTemplate' : 'tray'
  return nativeImage.createFromPath(join(icons, `${name}${unread === 0 ? '' : '-unread'}.png`))
}
