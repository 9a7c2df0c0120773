import { array, assert, constantFrom, dictionary, integer, property, record, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import type { PendingFile } from '../../../contract/event.ts'
import { describeFiles, isOfOtherMonth, type WatchFacts } from './describe-files.ts'

const AT = '2019-02-01T08:00:00.000Z'
const JAN = 'monthlyReports_201901.xlsb'
const COPY = 'monthlyReports_201901 copy.xlsb'
const NOTHING: WatchFacts = {
  settling: new Map(),
  checking: new Map(),
  pending: [],
  owners: new Map(),
  ignored: new Map(),
  incomplete: new Set(),
  months: new Map(),
  contents: new Map(),
  tried: new Map(),
}
const lan = { name: 'Lan', program: 'excel', since: AT } as const
const pending = (path: string, change: PendingFile['change'] = 'new'): PendingFile => ({ path, change, at: AT })

test('nothing known is nothing said', () => expect(describeFiles(NOTHING)).toEqual([]))

test('a workbook that is only open is named with who has it open', () => {
  const files = describeFiles({ ...NOTHING, owners: new Map([['moldInfo.xlsx', lan]]) })
  expect(files).toMatchObject([{ path: 'moldInfo.xlsx', state: 'unchanged', openBy: { name: 'Lan' }, since: AT }])
})

test('one month under two names: the new file is in doubt, the one that was loaded is not listed', () => {
  const months = new Map([
    [JAN, '201901'],
    [COPY, '201901'],
    ['monthlyReports_201902.xlsb', '201902'],
  ])
  const files = describeFiles({ ...NOTHING, pending: [pending(COPY)], months })
  expect(files).toMatchObject([{ path: COPY, doubts: [{ kind: 'month-twice', month: '201901', others: [JAN] }] }])
})

test('a file being written is that, whatever it was before; all doubts are told', () => {
  const path = 'monthlyReports_201902.xlsb'
  const files = describeFiles({
    ...NOTHING,
    pending: [pending(path, 'changed')],
    settling: new Map([[path, '2019-02-01T09:00:00.000Z']]),
    months: new Map([[path, '201902']]),
    contents: new Map([[path, [{ month: '201901', rows: 9 }]]]),
    incomplete: new Set([path]),
    tried: new Map([[path, 7]]),
  })
  expect(files).toMatchObject([
    {
      state: 'settling',
      since: '2019-02-01T09:00:00.000Z',
      doubts: [{ kind: 'incomplete' }, { kind: 'month-mismatch' }, { kind: 'tried-before', run: 7 }],
    },
  ])
})

test.each([
  [[], false],
  [[{ month: '201902', rows: 700 }], false],
  [
    [
      { month: '201901', rows: 30 },
      { month: '201902', rows: 670 },
    ],
    false,
  ],
  [
    [
      { month: '201902', rows: 5 },
      { month: '201901', rows: 5 },
    ],
    false,
  ],
  [
    [
      { month: '201901', rows: 6 },
      { month: '201902', rows: 5 },
    ],
    true,
  ],
  [[{ month: '201802', rows: 700 }], true],
])('rows %j in a file of 201902: another month is %s', (found, expected) =>
  expect(isOfOtherMonth('201902', found)).toBe(expected),
)

test('each file that something is known of is named exactly once, what happens now first', () => {
  const paths = Array.from({ length: 40 }, (_, place) => `f${place}.xlsb`)
  const some = subarray(paths)
  const facts = record({
    settling: some,
    checking: some,
    owners: some,
    ignored: some,
    pending: dictionary(constantFrom(...paths), constantFrom('new' as const, 'changed' as const, 'gone' as const)),
    tried: array(integer({ min: 0, max: paths.length - 1 })),
  })
  assert(
    property(facts, given => {
      const known = new Set([
        ...given.settling,
        ...given.checking,
        ...given.owners,
        ...given.ignored,
        ...Object.keys(given.pending),
      ])
      const files = describeFiles({
        ...NOTHING,
        settling: new Map(given.settling.map(path => [path, AT])),
        checking: new Map(given.checking.map(path => [path, AT])),
        owners: new Map(given.owners.map(path => [path, lan])),
        ignored: new Map(
          given.ignored.map(path => [
            path,
            { problem: { kind: 'date', expected: 'x_YYYYMM.xlsb', found: 'may' } as const, since: AT },
          ]),
        ),
        pending: Object.entries(given.pending).map(([path, change]) => pending(path, change)),
        tried: new Map(given.tried.map(place => [paths[place] ?? '', 3])),
      })
      expect(files).toHaveLength(known.size)
      expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
      const moving = files.findLastIndex(({ state }) => state === 'settling')
      expect(files.slice(0, moving + 1).every(({ state }) => state === 'settling')).toBe(true)
      for (const { path, since } of files) expect([known.has(path), since]).toEqual([true, AT])
    }),
    { numRuns: 50 },
  )
})
