import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { UpdateSource } from './update-check.ts'

/** Whether this installation knows where newer versions are: the address is packed in by whoever makes the installers, or left out. */
export function canLookForUpdates(isPackaged: boolean, resources: string): boolean {
  return isPackaged && existsSync(join(resources, 'app-update.yml'))
}

/** Newer versions by electron-updater, which verifies what it fetched; loaded only when somebody wants to know. */
export async function electronUpdates(log: (text: string) => void): Promise<UpdateSource> {
  const { default: updater } = await import('electron-updater')
  const { autoUpdater } = updater
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = true
  autoUpdater.allowDowngrade = false
  autoUpdater.logger = {
    info: () => {},
    warn: (message: unknown) => log(`updates: ${String(message)}\n`),
    error: (message: unknown) => log(`updates: ${String(message)}\n`),
  }
  return {
    async check() {
      const found = await autoUpdater.checkForUpdates()
      return found?.isUpdateAvailable ? found.updateInfo.version : null
    },
    async fetch() {
      await autoUpdater.downloadUpdate()
    },
  }
}
