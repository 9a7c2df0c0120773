import { app } from 'electron'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { ShellChoices } from '../../contract/shell-settings.ts'
import { canLookForUpdates } from './electron-updates.ts'
import { setLoginItem } from './login-item.ts'
import { createShellSettings, type ShellSettingsStore } from './shell-settings.ts'

export interface OpenSettingsOptions {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Told of every change once it is in effect. */
  readonly onChange: (choices: ShellChoices) => void
}

/** The shell's settings of this OS user. A program started from its source is no entry of a login list, and knows no newer versions. */
export function openSettings({ platform, environment, onChange }: OpenSettingsOptions): ShellSettingsStore {
  const { isPackaged } = app
  return createShellSettings({
    file: join(app.getPath('userData'), 'shell.json'),
    defaults: { openAtLogin: false, updateCheck: false, closeToTray: false, language: systemLanguage() },
    unavailable: [
      ...(isPackaged ? [] : (['openAtLogin'] as const)),
      ...(canLookForUpdates(isPackaged, process.resourcesPath ?? '') ? [] : (['updateCheck'] as const)),
    ],
    apply(now, before) {
      if (now.openAtLogin !== before.openAtLogin) {
        setLoginItem(now.openAtLogin, { platform, environment, program: process.execPath, home: homedir() })
      }
    },
    onChange,
  })
}

function systemLanguage(): ShellChoices['language'] {
  return app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('vi') ? 'vi' : 'en'
}
