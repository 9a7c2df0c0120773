import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { OrderQuery } from '../../src/contract/query.ts'
import { RunRequest } from '../../src/contract/run-request.ts'
import { appLayout } from '../../src/main/hosts/app-layout.ts'
import { engineOpener } from '../../src/main/hosts/open-engine.ts'
import { serveConsole } from '../../e2e/served-console.ts'
import type { BenchSetName } from '../generate/bench-set.ts'
import { benchSet, type CachedSet } from '../generate/cached-set.ts'
import { bundleSizes } from './bundle-sizes.ts'
import { measureAnswers } from './engine-answers.ts'
import { measureWindow } from './measure-window.ts'
import type { AnswerFigures, MeasuredConsole } from './measured-console.ts'

/**
 * Measures the built console on a set: answers of the engine while the second half of the records is being loaded beside the first, then
 * the start, each screen and the long lists in a Chromium.
 */
export async function measureConsole(name: BenchSetName): Promise<MeasuredConsole> {
  const set = await benchSet(name)
  const folder = mkdtempSync(join(tmpdir(), 'moldline-bench-console-'))
  const workspace = join(folder, 'workspace')
  const environment = { HOME: folder, XDG_DATA_HOME: join(folder, 'data'), MOLDLINE_WATCH: 'false' }
  const place = {
    plant: set.dir,
    workspace,
    environment,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  try {
    const answers = await answersWhileLoading(set, workspace, environment)
    const from = performance.now()
    const served = await serveConsole(place)
    try {
      return {
        set: name,
        records: set.records,
        orders: set.orders,
        answers,
        bundles: bundleSizes(appLayout().renderer),
        ...(await measureWindow(served, from)),
      }
    } finally {
      await served.end()
    }
  } finally {
    place.remove()
  }
}

/** Loads the first half of the months, then asks the engine of a console while it loads the other half. */
async function answersWhileLoading(
  set: CachedSet,
  workspace: string,
  environment: NodeJS.ProcessEnv,
): Promise<readonly AnswerFigures[]> {
  const surroundings = { platform: process.platform, home: homedir(), environment: { ...process.env, ...environment } }
  const open = engineOpener(appLayout(), surroundings)
  const engine = await open({ place: { plant: set.dir, workspace, plantOrigin: 'given' }, use: 'console' })
  try {
    const months = readdirSync(join(set.dir, 'dynamicDatabase/monthlyReports_history'))
      .map(name => /(\d{6})/.exec(name)?.[1] ?? '')
      .filter(month => month !== '')
      .toSorted()
    const half = months.slice(0, months.length / 2)
    const begun = await engine.startRun(RunRequest.parse({ months: half }))
    await engine.waitForRun(begun.run)
    const { items } = await engine.listOrders(OrderQuery.parse({ limit: 4 }))
    const plant = {
      poNos: items.map(({ poNo }) => poNo),
      months: half.map(month => `${month.slice(0, 4)}-${month.slice(4)}`),
    }
    const { run } = await engine.startRun(RunRequest.parse({}))
    let isOver = false
    const ended = engine.waitForRun(run).finally(() => (isOver = true))
    const figures = await measureAnswers(engine, plant, () => isOver)
    await ended
    return figures
  } finally {
    await engine.close()
  }
}
