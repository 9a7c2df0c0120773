import { hash } from 'node:crypto'
import { appendFileSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CONSOLE_FOR_FILES } from '../../../contract/actor-name.ts'
import { changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { openEngine } from '../testing/open-engine.ts'
import { copyOf, makeTwoGenerations, type Opened } from '../testing/opened-plant.ts'
import { watchedPlant, type WatchedPlant } from '../testing/watched-plant.ts'

const MONTHS = 'dynamicDatabase/monthlyReports_history'
const MAY = `${MONTHS}/monthlyReports_202505.xlsb`
const JUNE = `${MONTHS}/monthlyReports_202506.xlsb`
const JULY = `${MONTHS}/monthlyReports_202507.xlsb`

let made: Opened
/** June with other figures. */
let june: Buffer
let mayChanged: Buffer
/** A whole archive that holds no workbook: it is in no doubt, and no run can load it. */
const noWorkbook = Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'))
beforeAll(async () => {
  made = await makeTwoGenerations()
  const changed = await smallPlant(content => changeRecord(content, { file: 1, row: 0 }, { itemTotalQuantity: 8_005 }))
  const changedMay = await smallPlant(content =>
    changeRecord(content, { file: 0, row: 0 }, { itemTotalQuantity: 8_005 }),
  )
  mayChanged = readFileSync(join(changedMay.dir, MAY))
  june = readFileSync(join(changed.dir, JUNE))
}, 60_000)

/** The limit is for hanging, never for speed. */
const until = { timeout: 100_000, interval: 50 }
const automatic = { MOLDLINE_RUN_MODE: 'automatic' }
/** Longer than every wait of the watch and of what starts by itself. */
const awhile = () => new Promise(resolve => setTimeout(resolve, 1_500))
const pathOf = ({ dir }: WatchedPlant, path: string) => join(dir, path)

test('ask: a dropped month is shown with its doubts, asked about once, and loaded by nobody', async () => {
  const plant = await watchedPlant(made)
  copyFileSync(pathOf(plant, MAY), pathOf(plant, JULY))
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202507.xlsb new month-mismatch'])
  const [file] = (await plant.state()).watch.files
  expect(file?.doubts).toMatchObject([{ kind: 'month-mismatch', month: '202507', found: [{ month: '202505' }] }])
  await expect
    .poll(() => plant.notified, until)
    .toMatchObject([
      {
        notice: null,
        title: '1 new file since the last run',
        body: expect.stringContaining('monthlyReports_202507.xlsb'),
      },
    ])
  await plant.engine.lookAgain({})
  await awhile()
  expect(plant.notified).toHaveLength(1)
  expect(plant.started).toEqual([])
})

test('automatic: the run says who started it and why, in journal, audit log and summary; then nothing is pending', async () => {
  const plant = await watchedPlant(made, { environment: automatic })
  writeFileSync(pathOf(plant, JUNE), june)
  await expect.poll(() => plant.ended, until).toHaveLength(1)
  const cause = { kind: 'new-files', files: [JUNE], total: 1 }
  expect(plant.ended).toMatchObject([{ run: 3, state: 'succeeded', actor: CONSOLE_FOR_FILES, cause }])
  expect(plant.ended[0]?.outcome).toMatchObject({ published: true, generation: 3 })
  expect(await plant.engine.getRun(3)).toMatchObject({ cause })
  const { items } = await plant.engine.listAudit({
    actions: ['run-started'],
    offset: 0,
    limit: 1,
    search: '',
  })
  expect(items).toMatchObject([{ actor: CONSOLE_FOR_FILES, subject: 'run 3', details: { cause } }])
  await expect.poll(async () => (await plant.engine.status()).pending, until).toEqual([])
  await awhile()
  expect(plant.started).toHaveLength(1)
})

test('automatic: nothing starts for a workbook somebody has open; it starts when it is closed', async () => {
  const plant = await watchedPlant(made, { environment: automatic })
  const owner = pathOf(plant, `${MONTHS}/~$monthlyReports_202506.xlsb`)
  const bytes = Buffer.alloc(165, ' ')
  bytes.write('\u0003Lan', 0, 'latin1')
  writeFileSync(owner, bytes)
  writeFileSync(pathOf(plant, JUNE), june)
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202506.xlsb changed open by Lan'])
  expect((await plant.state()).hindrances).toMatchObject([{ kind: 'open', files: [{ path: JUNE, name: 'Lan' }] }])
  await awhile()
  expect(plant.started).toEqual([])
  rmSync(owner)
  await expect.poll(() => plant.ended, until).toMatchObject([{ state: 'succeeded' }])
})

test('automatic: a file that cannot be loaded starts one run, and another one only with other content', async () => {
  const plant = await watchedPlant(made, { environment: automatic })
  writeFileSync(pathOf(plant, JUNE), 'no workbook at all')
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202506.xlsb changed incomplete'])
  expect((await plant.state()).hindrances).toMatchObject([{ kind: 'doubt' }])
  writeFileSync(pathOf(plant, JUNE), noWorkbook)
  await expect.poll(() => plant.ended, until).toHaveLength(1)
  expect(plant.ended[0]?.state).toBe('partial')
  await awhile()
  await awhile()
  expect(plant.started).toHaveLength(1)
  // The same content under a new time is the same content.
  writeFileSync(pathOf(plant, JUNE), noWorkbook)
  await awhile()
  expect(plant.started).toHaveLength(1)
  writeFileSync(pathOf(plant, JUNE), june)
  await expect.poll(() => plant.ended, until).toHaveLength(2)
  expect(plant.ended[1]).toMatchObject({ state: 'succeeded', cause: { files: [JUNE] } })
})

test('automatic: a console that is opened again does not try again what the last run had', async () => {
  const before = await watchedPlant(made, { environment: automatic })
  writeFileSync(pathOf(before, JUNE), noWorkbook)
  await expect.poll(() => before.ended, until).toHaveLength(1)
  await before.engine.close()
  const { options, dir } = before
  const again = await openEngine({
    ...options,
    plant: dir,
    watch: true,
    environment: { ...options.environment, ...automatic, MOLDLINE_WATCH_SETTLE_MS: '100' },
  })
  await expect.poll(async () => (await again.automationState()).watch.mode, until).toBe('listening')
  await awhile()
  expect((await again.listRuns({ offset: 0, limit: 10 })).total).toBe(3)
  writeFileSync(join(dir, JUNE), june)
  const newest = async () => (await again.listRuns({ offset: 0, limit: 1 })).items[0]
  await expect.poll(newest, until).toMatchObject({ run: 4, state: 'succeeded', cause: { files: [JUNE] } })
}, 40_000)

test('automatic: what changes while a run goes on is loaded in the end, by it or by a run after it', async () => {
  const plant = await watchedPlant(made, { environment: automatic })
  writeFileSync(pathOf(plant, JUNE), june)
  await expect.poll(() => plant.started, until).toHaveLength(1)
  copyFileSync(join(made.dir, JUNE), pathOf(plant, JUNE))
  writeFileSync(pathOf(plant, MAY), mayChanged)
  const loaded = async () => (await plant.engine.listFiles()).find(({ path }) => path === MAY)?.contentHash
  await expect.poll(loaded, until).toBe(hash('sha256', mayChanged))
  await expect.poll(async () => (await plant.engine.status()).pending, until).toEqual([])
  await awhile()
  expect(plant.ended.length).toBe(plant.started.length)
  expect(plant.started.length).toBeLessThanOrEqual(2)
})

test('a growing copy and a save by renames are one change each; deleted and restored is none', async () => {
  const plant = await watchedPlant(made)
  const half = Math.floor(june.length / 2)
  writeFileSync(pathOf(plant, JUNE), june.subarray(0, half))
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202506.xlsb settling'])
  appendFileSync(pathOf(plant, JUNE), june.subarray(half))
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202506.xlsb changed'])

  copyFileSync(join(made.dir, JUNE), pathOf(plant, `${MONTHS}/7F3A0000`))
  renameSync(pathOf(plant, JUNE), pathOf(plant, `${MONTHS}/7F3B0000.tmp`))
  renameSync(pathOf(plant, `${MONTHS}/7F3A0000`), pathOf(plant, JUNE))
  await expect.poll(plant.seen, until).toEqual([])

  rmSync(pathOf(plant, MAY))
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202505.xlsb gone'])
  copyFileSync(join(made.dir, MAY), pathOf(plant, MAY))
  await expect.poll(plant.seen, until).toEqual([])
})

test('the same month twice and a name no run reads are said as what they are', async () => {
  const plant = await watchedPlant(made)
  copyFileSync(join(made.dir, MAY), pathOf(plant, `${MONTHS}/monthlyReports_202505 (2).xlsb`))
  copyFileSync(join(made.dir, MAY), pathOf(plant, `${MONTHS}/reports may.xlsb`))
  await expect
    .poll(plant.seen, until)
    .toEqual(['monthlyReports_202505 (2).xlsb new month-twice', 'reports may.xlsb ignored'])
  const [, ignored] = (await plant.state()).watch.files
  expect(ignored?.nameProblem).toMatchObject({ kind: 'prefix', expected: 'monthlyReports_YYYYMM.xlsb' })
})

test('what happened while Moldline was off is found by content, also what is gone', async () => {
  const plant = await watchedPlant(made, {
    before({ dir }) {
      writeFileSync(join(dir, JUNE), june)
      rmSync(join(dir, MAY))
    },
  })
  await expect
    .poll(plant.seen, until)
    .toEqual(['monthlyReports_202506.xlsb changed', 'monthlyReports_202505.xlsb gone'])
})

test('an unreachable folder is said; nothing in it is gone, and what came meanwhile is found when it is back', async () => {
  const plant = await watchedPlant(made)
  renameSync(pathOf(plant, 'dynamicDatabase'), pathOf(plant, 'elsewhere'))
  await expect.poll(async () => (await plant.state()).watch.reachable, until).toBe(false)
  expect((await plant.state()).watch.unreachable).toContain(MONTHS)
  await expect.poll(plant.seen, until).toEqual([])
  writeFileSync(pathOf(plant, JUNE.replace('dynamicDatabase', 'elsewhere')), june)
  renameSync(pathOf(plant, 'elsewhere'), pathOf(plant, 'dynamicDatabase'))
  await expect.poll(async () => (await plant.state()).watch.reachable, until).toBe(true)
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202506.xlsb changed'])
}, 40_000)

test('a plant that is out of reach when the console opens is watched when it is there', async () => {
  const opened = copyOf(made)
  const away = `${opened.dir} away`
  renameSync(opened.dir, away)
  const engine = await openEngine({ ...opened.options, watch: true })
  const watch = async () => (await engine.automationState()).watch
  await expect.poll(watch, until).toMatchObject({ reachable: false, unreachable: [''], mode: 'starting' })
  writeFileSync(join(away, JUNE), june)
  renameSync(away, opened.dir)
  await expect.poll(watch, until).toMatchObject({ reachable: true, mode: 'listening' })
  await expect.poll(async () => (await engine.status()).pending, until).toMatchObject([{ path: JUNE }])
}, 40_000)

test('watching is switched off and on, and the mode changed, while the console is open', async () => {
  const plant = await watchedPlant(made)
  await plant.engine.changeSettings({ watch: false })
  expect((await plant.state()).watch).toMatchObject({ mode: 'off', why: 'switched-off' })
  writeFileSync(pathOf(plant, JUNE), june)
  // A plant nobody watches is looked at when the status is asked for.
  await expect
    .poll(async () => (await plant.engine.status()).pending, until)
    .toMatchObject([{ path: JUNE, change: 'changed' }])
  await plant.engine.changeSettings({ watch: true })
  await expect.poll(plant.seen, until).toEqual(['monthlyReports_202506.xlsb changed'])
  expect(plant.started).toEqual([])
  await plant.engine.changeSettings({ runMode: 'automatic' })
  await expect.poll(() => plant.ended, until).toMatchObject([{ cause: { kind: 'new-files' } }])
})
