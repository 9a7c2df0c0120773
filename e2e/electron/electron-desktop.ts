import { existsSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { projectRoot } from '../built-program.ts'
import type { TestPlace } from '../place.ts'
import type { Desktop } from './desktop.ts'

const folder = join(projectRoot, 'node_modules', 'electron')

/** Electron's program, or null where it has not been fetched: its package brings it at the first start only. */
export function electronProgram(): string | null {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(note, 'utf8'))
  return existsSync(program) ? program : null
}

/** The built program over Electron itself. */
export async function startOnElectron(program: string, place: TestPlace, args: readonly string[]): Promise<Desktop> {
  const app = await _electron.launch({
    executablePath: program,
    args: [projectRoot, `--user-data-dir=${join(place.workspace, '..', 'electron')}`, ...args],
    env: { ...(process.env as Record<string, string>), ...(place.environment as Record<string, string>) },
  })
  const page = async () => {
    for (;;) {
      const newest = app.windows().at(-1)
      if (newest && !newest.isClosed()) return newest
      await app.waitForEvent('window')
    }
  }
  return {
    page,
    clickMenu: (...path) =>
      app.evaluate(({ Menu }, labels) => {
        let items = Menu.getApplicationMenu()?.items ?? []
        for (const [at, label] of labels.entries()) {
          const found = items.find(item => item.label.replace('&', '') === label)
          if (at === labels.length - 1) found?.click()
          items = found?.submenu?.items ?? []
        }
      }, path),
    openUrl: url =>
      app.evaluate(({ app: electron }, link) => void electron.emit('open-url', { preventDefault() {} }, link), url),
    killEngine: () =>
      app.evaluate(({ app: electron }) => {
        const engine = electron.getAppMetrics().find(({ name }) => name === 'Moldline engine')
        if (engine) process.kill(engine.pid, 'SIGKILL')
      }),
    crashPage: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
    pageText: () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents || contents.isCrashed() || contents.isLoading()) return ''
        return String(await contents.executeJavaScript('document.body.innerText'))
      }),
    windows: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    badge: () => app.evaluate(({ app: electron }) => electron.getBadgeCount()),
    async quit() {
      const ended = once(app.process(), 'exit') as Promise<[number]>
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {})
      return (await ended)[0]
    },
    kill: () => app.close(),
  }
}
