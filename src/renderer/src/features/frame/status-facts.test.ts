import { expect, test } from 'vitest'
import type { RunSummary } from '../../../../contract/run.ts'
import { createFormats } from '../../format/formats.ts'
import { createI18n } from '../../i18n/i18n.ts'
import { EMPTY_FEED } from '../../state/run-feed.ts'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { aLiveRun, aRun } from '../../testing/sample-run.ts'
import { statusFacts, type StatusFactsInput } from './status-facts.ts'

const input: StatusFactsInput = {
  status: usedPlant().status,
  feed: { ...EMPTY_FEED, latest: aRun() },
  connection: 'open',
  now: new Date('2019-02-03T06:00:00.000Z'),
  t: createI18n('en').t,
  formats: createFormats('en'),
}
const texts = (change: Partial<StatusFactsInput> = {}) => statusFacts({ ...input, ...change }).map(({ text }) => text)

test('a used plant: freshness, how old the data are, generation, check, connection', () => {
  const [first, data, ...others] = texts()
  expect(first).toBe('up to date')
  expect(data).toMatch(/^data until 31 Jan 2019 shift 3 \((2 days|4\d hours) ago\)$/)
  expect(others).toEqual([
    'generation 41',
    'checked',
    expect.stringMatching(/^backup verified (2 days|4\d hours) ago$/),
    'connected',
  ])
})

test('every fact but the connection opens its screen', () => {
  expect(statusFacts(input).map(({ screen }) => screen)).toEqual([
    'run',
    'orders',
    'data',
    'findings',
    'data',
    undefined,
  ])
})

test('only a whole run that succeeded brings the data up to date', () => {
  const after = (latest: Partial<RunSummary>) =>
    statusFacts({ ...input, feed: { ...EMPTY_FEED, latest: { ...aRun(), ...latest } } })[0]
  expect(after({ state: 'partial' })).toMatchObject({ text: 'last run: Finished in part', tone: 'warn' })
  expect(after({ state: 'failed' })).toMatchObject({ text: 'last run: Failed', tone: 'bad' })
  expect(after({ state: 'interrupted' })).toMatchObject({ text: 'last run: Interrupted', tone: 'warn' })
  expect(after({ dryRun: true })).toMatchObject({ text: 'last run was a dry run', tone: 'quiet' })
})

test('what only previewed a file or a decision leaves the latest run as it was', () => {
  const preview: RunSummary = { ...aRun(), run: 8, dryRun: true, isPreview: true }
  const after = (latestRun: RunSummary | null) =>
    statusFacts({
      ...input,
      status: { ...usedPlant().status, latestRun },
      feed: { ...EMPTY_FEED, latest: preview },
    })[0]
  expect(after(aRun())).toMatchObject({ text: 'up to date' })
  expect(after({ ...aRun(), state: 'failed' })).toMatchObject({ text: 'last run: Failed' })
  expect(after(null)).toMatchObject({ text: 'not run yet' })
})

test('a new plant has nothing to say about data', () => {
  expect(texts({ status: newPlant().status, feed: EMPTY_FEED })).toEqual(['not run yet', 'connected'])
})

test('new files, a run under way and a lost connection come to the front', () => {
  const pending = [{ path: 'a.xlsb', change: 'new', at: '2019-02-01T07:00:00.000Z' }] as const
  expect(texts({ feed: { ...input.feed, pending } })[0]).toBe('1 file came or changed')
  expect(texts({ feed: { ...input.feed, pending, active: aLiveRun() } })[0]).toBe('Run 8 is under way')
  expect(texts({ connection: 'lost' }).at(-1)).toBe('Connection lost')
})

test('before the engine answered only the connection can be told', () => {
  expect(texts({ status: null, connection: 'connecting' })).toEqual(['connecting…'])
})
