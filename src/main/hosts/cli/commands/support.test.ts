import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RunComparison } from '../../../../contract/run-comparison.ts'
import type { SupportRequest } from '../../../../contract/run-views.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { commandLine } from '../../testing/command-line.ts'

function written(): string {
  const path = join(temporaryFolder('exports'), 'moldline-support.json.gz')
  writeFileSync(path, 'packed')
  return path
}

test('support writes the file where it is wanted, with pseudonyms and without rows unless told', async () => {
  const made = written()
  const asked: SupportRequest[] = []
  const { run, out } = await commandLine({
    makeSupportFile: async request => {
      asked.push(request)
      return { name: 'moldline-support.json.gz', path: made, bytes: 6 }
    },
  })
  const to = join(temporaryFolder('there'), 'mine.json.gz')
  expect(await run('support', to)).toBe(0)
  expect(out.text()).toContain(to)
  expect(readFileSync(to, 'utf8')).toBe('packed')
  expect(existsSync(made)).toBe(false)
  expect(asked).toMatchObject([{ runs: 50, rows: false, names: 'pseudonyms' }])
})

test('support says where the file is when it cannot be moved', async () => {
  const made = written()
  const { run, err } = await commandLine({
    makeSupportFile: async () => ({ name: 'moldline-support.json.gz', path: made, bytes: 6 }),
  })
  expect(await run('support', join(made, 'below-a-file'))).not.toBe(0)
  expect(err.text()).toContain(made)
  expect(existsSync(made)).toBe(true)
})

const COMPARISON: RunComparison = {
  base: {
    run: 1,
    state: 'succeeded',
    dryRun: false,
    startedAt: '2019-02-01T08:00:00.000Z',
    durationMs: 1,
    generation: 1,
    checked: true,
    tracked: true,
    isLost: false,
  },
  other: {
    run: 2,
    state: 'succeeded',
    dryRun: false,
    startedAt: '2019-02-02T08:00:00.000Z',
    durationMs: 1,
    generation: 2,
    checked: true,
    tracked: true,
    isLost: false,
  },
  files: [{ path: 'a.xlsb', table: 'productRecords', change: 'new', before: null, after: null }],
  tables: [{ table: 'productRecords', rowsBefore: 1, rowsAfter: 3, new: 2, changed: 0, gone: 0 }],
  findings: { new: 4, still: 1, resolved: 0 },
  orders: {
    'became-late': 2,
    'became-at-risk': 0,
    new: 0,
    gone: 0,
    recovered: 0,
    finished: 0,
    reopened: 0,
    started: 0,
    status: 0,
    figures: 0,
  },
  timings: [],
}

test('compare says what differs between two runs, also as one document', async () => {
  const { run, out } = await commandLine({ compareRuns: async () => COMPARISON })
  expect(await run('compare', '1', '2')).toBe(0)
  expect(out.text()).toContain('Findings: 4 new, 1 still there, 0 resolved.')
  expect(out.text()).toContain('2 orders became-late')
  const first = await commandLine({ compareRuns: async () => ({ ...COMPARISON, findings: null }) })
  await first.run('compare', '1', '2')
  expect(first.out.text()).toContain('Findings cannot be compared: nothing had been checked yet')
  const json = await commandLine({ compareRuns: async () => COMPARISON })
  await json.run('compare', '1', '2', '--json')
  expect(JSON.parse(json.out.text())).toEqual(COMPARISON)
})

test('compare takes numbers of runs only', async () => {
  const { run } = await commandLine({ compareRuns: async () => COMPARISON })
  expect(await run('compare', 'one', '2')).toBe(2)
})
