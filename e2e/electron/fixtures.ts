import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication } from '@playwright/test'
import { projectRoot } from '../built-program.ts'
import { createPlace, type TestPlace } from '../place.ts'

const folder = join(projectRoot, 'node_modules', 'electron')

/** Electron's program, or null where it has not been fetched: its package brings it at the first start only. */
function electronProgram(): string | null {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(note, 'utf8'))
  return existsSync(program) ? program : null
}

interface Fixtures {
  readonly place: TestPlace
  /** Starts the app; it is closed with the test. */
  readonly start: (...args: readonly string[]) => Promise<ElectronApplication>
}

/** Tests of the desktop app; skipped, with the reason printed, where Electron's program is not there. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads fixture names from the pattern
  place: async ({}, use) => {
    const place = createPlace('sample')
    await use(place)
    place.remove()
  },

  start: async ({ place }, use) => {
    const executablePath = electronProgram()
    test.skip(executablePath === null, "Electron's program is not installed; npm start fetches it where it can be")
    const started: ElectronApplication[] = []
    await use(async (...args) => {
      const app = await _electron.launch({
        executablePath: executablePath ?? '',
        args: [projectRoot, `--user-data-dir=${join(place.workspace, '..', 'electron')}`, ...args],
        env: { ...(process.env as Record<string, string>), ...(place.environment as Record<string, string>) },
      })
      started.push(app)
      return app
    })
    for (const app of started) await app.close()
  },
})
