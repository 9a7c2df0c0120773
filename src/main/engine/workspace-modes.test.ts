import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { NoticeQuery } from '../../contract/query.ts'
import { RunRequest } from '../../contract/run-request.ts'
import { threadUrls } from '../../testing/program-url.ts'
import { smallPlant } from '../../testing/small-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createEngine } from './create-engine.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

/** Everything below a folder and the folder itself, with its mode. */
function modesOf(dir: string): ReadonlyMap<string, string> {
  const below = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(path => join(dir, path))
  return new Map(
    [dir, ...below].map(path => {
      const stat = statSync(path)
      return [relative(dir, path) || '.', `${stat.isDirectory() ? 'd' : '-'}${(stat.mode & 0o777).toString(8)}`]
    }),
  )
}

test.skipIf(process.platform === 'win32')(
  'whatever Moldline writes into its workspace is for its owner only',
  async () => {
    const plant = await smallPlant()
    const workspace = join(temporaryFolder('workspace'), 'workspace')
    const before = process.umask(0)
    onTestFinished(() => void process.umask(before))
    const engine = await createEngine({
      plant: plant.dir,
      workspace,
      workers: threadUrls(),
      version: '0.0.0',
      environment: { MOLDLINE_RETRY_COUNT: '0', MOLDLINE_READERS: '1', MOLDLINE_BACKUP_MAX_AGE_HOURS: '0' },
      watch: false,
      actor: 'An',
    })
    onTestFinished(() => engine.close())
    const runOnce = async () => engine.waitForRun((await engine.startRun(RunRequest.parse({}))).run)
    expect((await runOnce()).state).toBe('succeeded')
    await plant.write(MAY, 'broken')
    expect((await runOnce()).state).toBe('partial')
    await engine.exportTo('progress', join(workspace, 'exports', 'progress.xlsx'))
    await engine.exportTo('tables', join(workspace, 'exports', 'tables'))
    await expect.poll(async () => (await engine.listRestorePoints()).length, { timeout: 20_000 }).toBeGreaterThan(0)
    const { items } = await engine.listNotices(NoticeQuery.parse({}))
    const modes = modesOf(workspace)
    const files = ['plant.db', 'console.db', 'logs/engine.log', 'exports/progress.xlsx', items[0]?.textFile ?? '']
    expect(files.filter(path => !modes.has(path))).toEqual([])
    expect([...modes.keys()].some(path => /^backups\/.*\.db$/.test(path))).toBe(true)
    expect([...modes].filter(([, mode]) => mode !== 'd700' && mode !== '-600')).toEqual([])
  },
)
