import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { projectRoot } from '../built-program.ts'
import { startDouble, type ElectronDouble } from '../electron-double/chromium-half.ts'
import type { TestPlace } from '../place.ts'
import type { Desktop } from './desktop.ts'

export interface DoubleDesktop extends Desktop {
  /** What only the double can say and do. */
  readonly double: ElectronDouble
  /** Whether it was started as a command line, without a window. */
  readonly isCommand: boolean
}

/** The built program over the double of Electron. */
export function startOnDouble(context: BrowserContext, place: TestPlace, args: readonly string[]): DoubleDesktop {
  const double = startDouble({
    context,
    entry: join(projectRoot, 'out', 'main', 'index.js'),
    args: [`--user-data-dir=${join(place.workspace, '..', 'electron')}`, ...args],
    environment: { ...process.env, FORCE_COLOR: undefined, ...place.environment },
  })
  const { main } = double
  const facts = () => main.call('facts', null)
  return {
    double,
    isCommand: args.includes('--cli'),
    page: () => double.page(),
    clickMenu: (...path) => main.call('clickMenu', path),
    openUrl: url => main.call('openUrl', url),
    async killEngine() {
      const { enginePid } = await facts()
      if (enginePid === null) throw new Error('there is no engine')
      process.kill(enginePid, 'SIGKILL')
    },
    async crashPage() {
      const page = await double.page()
      const crashed = page.waitForEvent('crash')
      const session = await context.newCDPSession(page)
      session.send('Page.crash').catch(() => {})
      await crashed
      while ((await double.page()) === page) await new Promise(resolve => setTimeout(resolve, 20))
    },
    async pageText() {
      const page = await double.page()
      return page.isClosed() ? '' : page.locator('body').innerText()
    },
    windows: async () => (await facts()).windows.length,
    badge: async () => (await facts()).badge,
    async quit() {
      // Not answered once main has ended.
      void main.call('quit', null)
      return double.ended
    },
    async kill() {
      double.kill()
      await double.ended
    },
  }
}
