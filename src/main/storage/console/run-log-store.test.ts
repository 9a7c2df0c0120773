import { expect, test } from 'vitest'
import { RunLogQuery } from '../../../contract/run-log.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { insertLogLines, newestLines, readRunLog, removeOldLines, type NewLogLine } from './run-log-store.ts'
import { openTemporaryConsole } from './testing/open-console.ts'

function line(given: Partial<NewLogLine> = {}): NewLogLine {
  return { run: 1, at: '2019-02-01T08:00:00.000Z', level: 'info', phase: '', message: 'started', fields: '', ...given }
}

const read = (db: ConsoleDatabase, query: Partial<RunLogQuery> = {}) => readRunLog(db, RunLogQuery.parse(query))
const messages = (db: ConsoleDatabase, query: Partial<RunLogQuery> = {}) =>
  read(db, query).items.map(({ message }) => message)

const NOTHING_CUT = { run: 1, lines: 0 }

test('lines are found by run, level, phase and text, with or without marks', () => {
  const db = openTemporaryConsole()
  insertLogLines(
    db,
    [
      line({ message: 'run started' }),
      line({ level: 'error', phase: 'collect', message: 'tệp không đọc được', fields: '{"file":"a.xlsb"}' }),
      line({ phase: 'load', message: 'phase ended' }),
      line({ run: 2, message: 'run started' }),
    ],
    NOTHING_CUT,
  )
  expect(messages(db, { run: 1 })).toEqual(['run started', 'tệp không đọc được', 'phase ended'])
  expect(messages(db, { levels: ['error'] })).toEqual(['tệp không đọc được'])
  expect(messages(db, { phases: ['load'] })).toEqual(['phase ended'])
  expect(messages(db, { search: 'KHONG' })).toEqual(['tệp không đọc được'])
  expect(messages(db, { search: 'a.xlsb' })).toEqual(['tệp không đọc được'])
  expect(messages(db, { search: '"', run: 1 })).toEqual(['tệp không đọc được'])
  expect(read(db, { run: 1, limit: 1, offset: 1 })).toMatchObject({
    total: 3,
    phases: ['collect', 'load'],
    items: [{ message: 'tệp không đọc được' }],
  })
  expect(read(db, { search: 'started' }).items.map(({ run }) => run)).toEqual([2, 1])
})

test('what was cut and what was removed is told', () => {
  const db = openTemporaryConsole()
  insertLogLines(db, [line()], { run: 1, lines: 7 })
  insertLogLines(db, [line()], { run: 1, lines: 5 })
  expect(read(db, { run: 1 })).toMatchObject({ total: 2, cut: 12, isRemoved: false })
  expect(read(db, { run: 9 })).toEqual({ items: [], total: 0, phases: [], cut: 0, isRemoved: false })
})

test('the oldest lines make room, a few at a time, and are not found any more', () => {
  const db = openTemporaryConsole()
  for (const run of [1, 2, 3]) {
    insertLogLines(
      db,
      Array.from({ length: 10 }, (_, place) => line({ run, message: `line ${place} of run ${run}` })),
      NOTHING_CUT,
    )
  }
  let steps = 0
  while (removeOldLines(db, 15, 4)) steps += 1
  expect(steps).toBe(5)
  expect([1, 2, 3].map(run => [read(db, { run }).total, read(db, { run }).isRemoved])).toEqual([
    [0, true],
    [5, true],
    [10, false],
  ])
  expect(messages(db, { search: 'of run 1' })).toEqual([])
  expect(messages(db, { search: 'of run 2' })).toHaveLength(5)
  expect(removeOldLines(db, 15, 4)).toBe(false)
})

test('the newest lines come page by page, oldest first in each', () => {
  const db = openTemporaryConsole()
  insertLogLines(
    db,
    [1, 1, 2, 2, 3].map((run, place) => line({ run, message: `${place}` })),
    NOTHING_CUT,
  )
  const first = newestLines(db, { from: 2, before: 1_000, limit: 2 })
  expect(first.map(({ message }) => message)).toEqual(['3', '4'])
  const rest = newestLines(db, { from: 2, before: first[0]?.id ?? 0, limit: 2 })
  expect(rest.map(({ message }) => message)).toEqual(['2'])
})
