import { expect, test } from 'vitest'
import { RunRequest } from '../../../../../contract/run-request.ts'
import { SUPPORT_FORMAT, SUPPORT_VERSION } from '../../../../../contract/support-file.ts'
import { aReceipt, someLines } from '../../../testing/sample-runs.ts'
import { aRun } from '../../../testing/sample-run.ts'
import { readSupportFile } from './read-support-file.ts'

const GOOD = {
  format: SUPPORT_FORMAT,
  version: SUPPORT_VERSION,
  createdAt: '2019-02-01T09:00:00.000Z',
  moldline: { version: '0.1.0', platform: 'win32', arch: 'x64', node: '24.0.0' },
  plantName: 'Hà Nội 2',
  names: 'pseudonyms',
  generation: 41,
  tables: [{ table: 'productRecords', rows: 748, files: 1 }],
  counts: {
    findings: { error: 1, warning: 2, info: 3 },
    quarantined: 0,
    ordersNeedingAttention: 4,
    openNotices: 0,
    runs: 7,
  },
  settings: [{ key: 'readers', value: '0', origin: 'default' }],
  runs: [{ summary: aRun(), request: RunRequest.parse({}), receipt: null, files: [aReceipt('a.xlsb')] }],
  log: someLines(3),
  notices: [],
  audit: { entries: 1, head: 'ff' },
  generations: [],
  verification: { isWhole: true, parts: [] },
  rows: null,
}

async function packed(content: unknown): Promise<Blob> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(stream).blob()
}

test('a file that the console made opens, with everything in it', async () => {
  const read = await readSupportFile(await packed(GOOD))
  expect(read).toMatchObject({ kind: 'opened', file: { plantName: 'Hà Nội 2', runs: [{ summary: { run: 7 } }] } })
  expect(read.kind === 'opened' && read.file.log).toHaveLength(3)
})

test.for([
  ['no archive', 'not-packed', () => Promise.resolve(new Blob(['hello']))],
  ['an archive that is cut off', 'not-packed', async () => (await packed(GOOD)).slice(0, 200)],
  ['another text', 'not-ours', () => packed('hello')],
  ['another format', 'not-ours', () => packed({ ...GOOD, format: 'other' })],
  ['a list', 'not-ours', () => packed([1, 2, 3])],
  ['nothing', 'not-ours', () => packed('null')],
  ['a newer version', 'newer', () => packed({ ...GOOD, version: SUPPORT_VERSION + 1 })],
  [
    'a state that is none',
    'damaged',
    () => packed({ ...GOOD, runs: [{ ...GOOD.runs[0], summary: { ...aRun(), state: 'x' } }] }),
  ],
  ['a text without end', 'damaged', () => packed({ ...GOOD, plantName: 'a'.repeat(100_000) })],
  ['runs without end', 'damaged', () => packed({ ...GOOD, runs: Array.from({ length: 201 }, () => GOOD.runs[0]) })],
] as const)('%s is refused as %s', async ([, reason, make]) => {
  expect(await readSupportFile(await make())).toEqual({ kind: 'refused', reason })
})

test('a small file that unpacks to a flood is given up before it fills the memory', async () => {
  const bomb = await packed('0'.repeat(4_000_000))
  expect(bomb.size).toBeLessThan(20_000)
  expect(await readSupportFile(bomb, { packed: 100_000, unpacked: 1_000_000 })).toEqual({
    kind: 'refused',
    reason: 'too-large',
  })
  expect(await readSupportFile(bomb, { packed: 1_000, unpacked: 1_000_000 })).toMatchObject({ reason: 'too-large' })
})

test('what a file brings along that is not known is left behind, also a prototype', async () => {
  const text = JSON.stringify({ ...GOOD, html: '<img onerror=alert(1)>' }).replace(
    '{',
    '{"__proto__":{"isAdmin":true},',
  )
  const read = await readSupportFile(await packed(text))
  expect(read.kind).toBe('opened')
  expect(read.kind === 'opened' && Object.keys(read.file)).not.toContain('html')
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
})
