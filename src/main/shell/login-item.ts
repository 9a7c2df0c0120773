import { app } from 'electron'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EngineFailure, failure } from '../../contract/failure.ts'

export interface LoginItemOptions {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The program itself; inside an AppImage the image, which the environment names. */
  readonly program: string
  readonly home: string
}

/**
 * Opens the console at login, or no longer: by the system's own list on Windows and macOS, by an autostart entry of the desktop on Linux,
 * where Electron has no way to it.
 *
 * @throws EngineFailure `invalid_setting` when the entry cannot be written
 */
export function setLoginItem(openAtLogin: boolean, options: LoginItemOptions): void {
  if (options.platform !== 'linux') return app.setLoginItemSettings({ openAtLogin })
  const file = autostartFile(options)
  try {
    if (!openAtLogin) return rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, autostartEntry(options.environment['APPIMAGE'] ?? options.program))
  } catch (cause) {
    throw new EngineFailure(
      failure('invalid_setting', `The entry ${file} cannot be changed (${String(cause)}).`, {
        remedy: 'Check the rights of that folder, then choose again.',
        file,
      }),
      { cause },
    )
  }
}

function autostartFile({ environment, home }: LoginItemOptions): string {
  return join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), 'autostart', 'moldline.desktop')
}

/** By the Desktop Entry Specification: inside quotes four characters are escaped, a percent sign is doubled, and a backslash of the value twice. */
function autostartEntry(program: string): string {
  const quoted = program
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
  return `[Desktop Entry]\nType=Application\nName=Moldline\nExec="${quoted}"\nTerminal=false\n`
}
