import { expect, onTestFinished, test } from 'vitest'
import { RunLogQuery } from '../../../contract/run-log.ts'
import type { Settings } from '../../../contract/setting.ts'
import { silentLog } from '../../pipeline/log.ts'
import type { ConsoleDatabase } from '../../storage/console/console-database.ts'
import { readRunLog } from '../../storage/console/run-log-store.ts'
import { openTemporaryConsole } from '../../storage/console/testing/open-console.ts'
import { openedPlant } from '../testing/opened-plant.ts'
import { openEngine, runOnce } from '../testing/open-engine.ts'
import { createRunLogBook } from './run-log-book.ts'

function openBook(db: ConsoleDatabase, level: Settings['logLevel'] = 'info') {
  const book = createRunLogBook({
    db,
    log: silentLog,
    clock: () => new Date('2019-02-01T08:00:00.000Z'),
    redact: text => text.replaceAll('sesame', '•••'),
    level: () => level,
  })
  onTestFinished(() => book.close())
  return book
}

const read = (db: ConsoleDatabase, run = 1) => readRunLog(db, RunLogQuery.parse({ run, limit: 5_000 }))

test('lines go to the run that goes on, or the one they name, with their phase, redacted', () => {
  const db = openTemporaryConsole()
  const book = openBook(db)
  book.log.info({}, 'before any run')
  book.begin(1)
  book.log.child({ phase: 'collect', agent: 'DataCollector' }).error({ code: 'x', password: 'sesame' }, 'sesame opens')
  book.log.info({ run: 2 }, 'of another run')
  book.end()
  book.log.info({ run: 1 }, 'a late word')
  book.flush()
  expect(read(db).items).toMatchObject([
    { level: 'error', phase: 'collect', message: '••• opens', fields: '{"code":"x","password":"•••"}' },
    { message: 'a late word', fields: '' },
  ])
  expect(read(db, 2).items).toMatchObject([{ message: 'of another run' }])
})

test('what the log file does not take is not kept', () => {
  const db = openTemporaryConsole()
  const book = openBook(db, 'warn')
  book.begin(1)
  book.log.info({}, 'detail')
  book.log.warn({}, 'warning')
  book.end()
  expect(read(db).items.map(({ message }) => message)).toEqual(['warning'])
})

test('a run with too many lines keeps the first ones and its errors, and says how many are missing', () => {
  const db = openTemporaryConsole()
  const book = openBook(db)
  book.begin(1)
  for (let line = 0; line < 5_100; line += 1) book.log.info({}, `line ${line}`)
  book.log.error({}, 'the end')
  book.end()
  const log = readRunLog(db, RunLogQuery.parse({ run: 1, offset: 5_000, limit: 10 }))
  expect(log).toMatchObject({ total: 5_001, cut: 100, items: [{ message: 'the end' }] })
})

test('a log that cannot be kept does not end the run', () => {
  const db = openTemporaryConsole()
  const written: string[] = []
  const loud = createRunLogBook({
    db,
    log: { ...silentLog, warn: (_fields, message) => written.push(message) },
    clock: () => new Date(),
    redact: text => text,
    level: () => 'info',
  })
  onTestFinished(() => loud.close())
  loud.begin(1)
  // No page more: the disk is full.
  db.pragma('max_page_count = 1')
  for (let line = 0; line < 150; line += 1) loud.log.info({}, `line ${line} ${'x'.repeat(1_000)}`)
  expect(() => loud.end()).not.toThrow()
  expect(new Set(written)).toEqual(new Set(['log lines of a run cannot be kept for the screen']))
  expect(read(db).total).toBe(0)
})

test('the log of a real run can be searched by phase while it is there', async () => {
  const { options } = await openedPlant()
  const engine = await openEngine(options)
  const { run } = await runOnce(engine)
  const log = await engine.readRunLog(RunLogQuery.parse({ run }))
  expect(log.phases).toEqual(['collect', 'load', 'check', 'track'])
  expect(log.items.at(0)?.message).toBe('run started')
  expect(log.items.at(-1)?.message).toMatch(/^Finished/)
  const load = await engine.readRunLog(RunLogQuery.parse({ run, phases: ['load'], search: 'ended' }))
  expect(load.items).toMatchObject([{ phase: 'load', message: 'phase ended' }])
  for (const search of ['phase', 'ph', 'PHASE ENDED', '"', 'nowhere to be found']) {
    const all = { total: expect.any(Number), phases: log.phases, cut: 0, isRemoved: false }
    const found = await engine.readRunLog(RunLogQuery.parse({ run, search, limit: 5_000 }))
    expect(found).toMatchObject(all)
    const word = search.toLowerCase()
    const expected = log.items.filter(line => `${line.message}\0${line.fields}`.toLowerCase().includes(word))
    expect(found.items).toEqual(expected)
  }
})
