import { expect, test } from 'vitest'
import type { Engine } from '../../../../contract/engine.ts'
import type { Decision } from '../../../../contract/decision.ts'
import { commandLine } from '../../testing/command-line.ts'
import { sampleFile } from '../../testing/sample-values.ts'

const decide: Engine['decide'] = async (request, actor = 'somebody'): Promise<Decision> => ({
  ...request,
  id: 1,
  at: '2026-02-01T08:00:00.000Z',
  actor,
})

const held = sampleFile()
const failed = sampleFile({
  path: 'staticDatabase/itemInfo.xlsx',
  state: 'failed',
  fileVersionId: 8,
  contentHash: 'def456',
})
const missing = sampleFile({
  path: 'staticDatabase/resineInfo.xlsx',
  state: 'missing',
  fileVersionId: 9,
  contentHash: null,
})
const loaded = sampleFile({ path: 'staticDatabase/machineInfo.xlsx', state: 'loaded', fileVersionId: 10 })

function deciding() {
  return commandLine({
    decide,
    listFiles: async () => [held, failed, missing, loaded],
    listQuarantine: async () => ({
      items: [
        {
          id: 12,
          kind: 'row' as const,
          table: 'productRecords' as const,
          file: 'a.xlsb',
          fileVersionId: 1,
          sheet: 'S',
          row: 3,
          rawRowHash: 'r4w',
          faults: [],
          values: {},
          decision: null,
          isInUse: false,
        },
      ],
      total: 1,
    }),
  })
}

test.each([
  [['staticDatabase/moldInfo.xlsx', 'use-smaller'], { kind: 'held-file', path: held.path, contentHash: 'abc123' }],
  [['staticDatabase\\moldInfo.xlsx', 'replace'], { kind: 'held-file', path: held.path, contentHash: 'abc123' }],
  [['7', 'load-both'], { kind: 'held-file', path: held.path, contentHash: 'abc123' }],
  [['staticDatabase/itemInfo.xlsx', 'load-without'], { kind: 'failed-file', path: failed.path, contentHash: 'def456' }],
  [['staticDatabase/resineInfo.xlsx', 'remove-rows'], { kind: 'missing-file', path: missing.path }],
])('a file is named by path or id: %j', async ([name = '', choice = ''], subject) => {
  const { run, engine, out } = await deciding()
  expect(await run('decide', 'file', name, choice, '--as', 'Lan', '--json')).toBe(0)
  expect(engine.calls).toContain(`decide(${JSON.stringify({ subject, kind: choice, reason: '', values: {} })}, "Lan")`)
  expect(JSON.parse(out.text())).toMatchObject({ id: 1, kind: choice, subject, actor: 'Lan' })
})

test.each([
  ['staticDatabase/machineInfo.xlsx', 'is loaded: nothing is to be decided'],
  ['staticDatabase/nothing.xlsx', 'There is no file'],
])('%s needs or is no decision: exit code 2', async (name, sentence) => {
  const { run, err } = await deciding()
  expect(await run('decide', 'file', name, 'replace')).toBe(2)
  expect(err.text()).toContain(sentence)
})

test.each(['12', 'r4w'])('a quarantined row is named by id or raw hash: %s', async name => {
  const { run, engine } = await deciding()
  const reason = 'typing error'
  await run(
    'decide',
    'row',
    name,
    'load-value',
    '--value',
    'moldShot=1204',
    '--value',
    'poNote=A=B',
    '--reason',
    reason,
  )
  expect(engine.calls).toContain(
    `decide(${JSON.stringify({
      subject: { kind: 'quarantined-row', table: 'productRecords', rawRowHash: 'r4w' },
      kind: 'load-value',
      reason,
      values: { moldShot: '1204', poNote: 'A=B' },
    })})`,
  )
})

test('a row that is not there ends with 2', async () => {
  const { run, err } = await deciding()
  expect(await run('decide', 'row', '13', 'leave-out')).toBe(2)
  expect(err.text()).toContain('moldline quarantine')
})

test('an order with a blocking finding is confirmed by its fingerprint', async () => {
  const { run, engine, out } = await deciding()
  await run('decide', 'finding', 'f00d', '--reason', 'counted by hand')
  expect(engine.calls[0]).toContain('{"kind":"finding","fingerprint":"f00d"},"kind":"confirm-figures"')
  expect(out.text()).toBe('Decided: confirm-figures for finding f00d. It takes effect with the next run.\n')
})

test.each([
  [['row', '12', 'withdraw'], { kind: 'quarantined-row', table: 'productRecords', rawRowHash: 'r4w' }, 'in quarantine'],
  [['file', '7', 'withdraw'], { kind: 'held-file', path: held.path, contentHash: 'abc123' }, 'stays held'],
  [['file', missing.path, 'withdraw'], { kind: 'missing-file', path: missing.path }, 'Its rows stay'],
  [['file', loaded.path, 'withdraw'], { kind: 'held-file', path: loaded.path, contentHash: 'abc123' }, 'stays held'],
  [['finding', 'f00d', '--withdraw'], { kind: 'finding', fingerprint: 'f00d' }, 'confirmed again'],
])('what was decided is taken back: %j', async (words, subject, sentence) => {
  const { run, engine, out } = await deciding()
  expect(await run('decide', ...words)).toBe(0)
  expect(engine.calls).toContain(`decide(${JSON.stringify({ subject, kind: 'withdraw', reason: '', values: {} })})`)
  expect(out.text()).toContain('Taken back: what was decided about ')
  expect(out.text()).toContain(sentence)
})

test('decisions are listed with who, when and why', async () => {
  const decision = await decide(
    { subject: { kind: 'missing-file', path: 'a.xlsx' }, kind: 'keep-archived', reason: 'old', values: {} },
    'Lan',
  )
  const { run, out } = await commandLine({ listDecisions: async () => [decision] })
  await run('decide', 'list')
  expect(out.text()).toBe(`At (UTC)             By   Choice         About   Values  Reason
2026-02-01 08:00:00  Lan  keep-archived  a.xlsx  –       old
`)
})
