import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { RunSummary } from '../../../../contract/run.ts'
import { RunRequest } from '../../../../contract/run-request.ts'
import { commandLine } from '../../testing/command-line.ts'
import { sampleOutcome, sampleRestorePoint, sampleRun, sampleStatus } from '../../testing/sample-values.ts'

const undone = {
  reversed: 12,
  keptChangedLater: 1,
  notRebuilt: 2,
  reasons: ['moldInfo has other columns now.'],
  heldFiles: ['a.xlsb'],
}

/** A command line whose run ends at once as given. */
function endingWith(run: RunSummary) {
  return commandLine({ startRun: async () => run, waitForRun: async () => run, workList: async () => [] })
}

function startOf(request: Parameters<typeof RunRequest.parse>[0]): string {
  return `startRun(${JSON.stringify(RunRequest.parse(request))}, "Lan")`
}

test.each([
  [['undo', '12'], { action: { kind: 'undo-run', run: 12 } }],
  [['undo', '12', '--preview'], { action: { kind: 'undo-run', run: 12 }, dryRun: true }],
  [['use', '4'], { action: { kind: 'use-generation', generation: 4 } }],
  [['use', '4', '--preview'], { action: { kind: 'use-generation', generation: 4 }, dryRun: true }],
  [['retry'], {}],
  [['retry', '--from', 'validate'], { fromPhase: 'validate' }],
  [['retry', '--start-over'], { startOver: true }],
])('%j is a run that is asked for', async (args, request) => {
  const { run, engine } = await endingWith(sampleRun())
  await run(...args, '--as', 'Lan')
  expect(engine.calls).toContain(startOf(request))
})

test('undo says what was reversed, kept and not rebuilt, and which files are held', async () => {
  const { run, out } = await endingWith(
    sampleRun({ sentence: 'Run 12 was undone.', phases: [], outcome: { ...sampleOutcome(), undo: undone } }),
  )
  expect(await run('undo', '12')).toBe(0)
  expect(out.text()).toBe(`Run 3: Run 12 was undone.

Nothing needs a person.

Reversed: 12 rows
Kept, because a later run changed them: 1 row
Cannot be rebuilt: 2 rows
  moldInfo has other columns now.
Held now, until somebody decides or their content changes: 1 file
  a.xlsb
`)
})

test('the preview of an undo says what it would do', async () => {
  const { run, out } = await endingWith(
    sampleRun({ dryRun: true, phases: [], outcome: { ...sampleOutcome(), undo: undone } }),
  )
  await run('undo', '12', '--preview')
  expect(out.text()).toContain('Would reverse: 12 rows')
  expect(out.text()).toContain('Would be held, until')
  expect(out.text()).not.toContain('needs a person')
})

test.each([
  [sampleRun({ outcome: sampleOutcome(2) }), { retry: 4, undo: 0 }],
  [sampleRun({ state: 'partial' }), { retry: 3, undo: 1 }],
  [sampleRun({ state: 'failed', outcome: null }), { retry: 1, undo: 1 }],
  [sampleRun({ state: 'cancelled', outcome: null }), { retry: 130, undo: 130 }],
])('design 5: 3 and 4 are for runs alone, undo and use end with 0 or 1: $0.state', async (ended, codes) => {
  expect(await (await endingWith(ended)).run('retry')).toBe(codes.retry)
  expect(await (await endingWith(ended)).run('undo', '12')).toBe(codes.undo)
  expect(await (await endingWith(ended)).run('use', '12')).toBe(codes.undo)
})

test.each([
  ['run_not_found', 2],
  ['nothing_to_undo', 2],
  ['generation_not_found', 2],
  ['generation_not_usable', 1],
  ['run_in_progress', 1],
  ['workspace_in_use', 5],
] as const)('undo that ends with %s ends with %d', async (code, exitCode) => {
  const refusal = new EngineFailure(failure(code, 'No.', { remedy: 'Something else.' }))
  const { run, engine } = await commandLine({ startRun: () => Promise.reject(refusal) })
  expect(await run('undo', '12')).toBe(exitCode)
  expect(engine.calls.at(-1)).toBe('close()')
})

test('restore lists the restore points, damaged ones with what is wrong', async () => {
  const points = [sampleRestorePoint(), sampleRestorePoint({ id: 'g1', state: 'damaged', problem: 'a byte differs' })]
  const { run, out, opened } = await commandLine({ listRestorePoints: async () => points })
  expect(await run('restore')).toBe(0)
  expect(out.text()).toBe(`Restore point  Made (UTC)           Generation  Run   Rows  MiB  State
g2             2026-02-01 07:00:05           2   11  2,324    3  verified
g1             2026-02-01 07:00:05           2   11  2,324    3  damaged: a byte differs
`)
  expect(opened.map(({ use }) => use)).toEqual(['reading'])
})

const preview = {
  restorePoint: sampleRestorePoint(),
  currentGeneration: 3,
  tables: [{ table: 'productRecords' as const, rowsNow: 2_200, rowsThen: 2_134 }],
  runsSince: [{ run: 12, finishedAt: '2026-02-02T07:00:00.000Z', sentence: 'Loaded 66 rows.' }],
  sentence: 'Replaces 2,200 production rows by generation 2.',
}

test('restore of one says what it would change and changes nothing; only --yes brings it back', async () => {
  const { run, out, engine, opened } = await commandLine({
    previewRestore: async () => preview,
    restore: async () => sampleStatus({ generation: 2 }),
  })
  expect(await run('restore', 'g2')).toBe(0)
  expect(out.text()).toBe(`Replaces 2,200 production rows by generation 2.

Table           Rows now  Rows then
productRecords     2,200      2,134

What these runs published is no longer there:
  run 12, 2026-02-02 07:00:00: Loaded 66 rows.

Nothing was changed. With --yes it is brought back.
`)
  expect(await run('restore', 'g2', '--yes', '--as', 'Lan')).toBe(0)
  expect(out.text()).toContain('Restored. Generation 2 of 2026-02-01 07:00:02 (UTC) is in use.')
  expect(engine.calls).toEqual(['previewRestore("g2")', 'close()', 'restore("g2", "Lan")', 'close()'])
  expect(opened.map(({ use }) => use)).toEqual(['reading', 'command'])
})

test('a damaged restore point is refused with 1 when it is to be brought back', async () => {
  const damaged = new EngineFailure(failure('restore_point_damaged', 'A byte differs.', { remedy: 'Use another.' }))
  const { run } = await commandLine({ restore: () => Promise.reject(damaged) })
  expect(await run('restore', 'g1', '--yes')).toBe(1)
})

test.each([
  [
    ['plant' as const],
    'Going on without a restore: the next run reads every workbook whose data are missing. Nothing is published.\n',
  ],
  [['console' as const], 'Going on with the journal as it is. Nothing is published.\n'],
  [[], 'No database was found damaged: nothing was changed. Nothing is published.\n'],
])('one can go on without a restore after damage of %j', async (damaged, sentence) => {
  const at = '2026-02-01T07:00:00.000Z'
  const damage = damaged.map(database => {
    return { database, at, problem: 'It is damaged.', setAside: '', offer: null, missing: [] }
  })
  const { run, out, engine } = await commandLine({
    status: async () => sampleStatus({ damage }),
    dismissDamage: async () => sampleStatus({ generation: null }),
  })
  expect(await run('restore', '--without', '--as', 'Lan')).toBe(0)
  expect(engine.calls).toContain('dismissDamage("Lan")')
  expect(out.text()).toBe(sentence)
})

test.each([
  [true, 0, 'Everything is whole.'],
  [false, 1, '1 part not whole.'],
])('verify says what was checked and ends with 0 or 1: %s', async (isWhole, code, words) => {
  const parts = [
    { part: 'audit' as const, isWhole: true, finding: '31 entries, chain unbroken.' },
    { part: 'backups' as const, isWhole, finding: '2 of 2 verified.' },
  ]
  const { run, out, opened } = await commandLine({ verify: async () => ({ isWhole, parts }) })
  expect(await run('verify')).toBe(code)
  expect(out.text()).toMatch(/^audit +whole +31 entries, chain unbroken\.$/m)
  expect(out.text()).toContain(words)
  expect(opened.map(({ use }) => use)).toEqual(['reading'])
})

test('a workspace that cannot be opened does not verify', async () => {
  const unreadable = failure('database_unreadable', 'plant.db is not a database.', { remedy: 'Restore it.' })
  const { run, out } = await commandLine({}, { openEngine: () => Promise.reject(new EngineFailure(unreadable)) })
  expect(await run('verify', '--json')).toBe(1)
  expect(JSON.parse(out.text())).toEqual({ failure: unreadable })
})

test('generations are listed with the one in use', async () => {
  const generation = {
    generation: 2,
    publishedAt: '2026-02-01T07:00:02.000Z',
    run: 11,
    kind: 'run' as const,
    checksum: '00ff',
    rows: 2_324,
    isCurrent: true,
  }
  const { run, out } = await commandLine({ listGenerations: async () => [generation] })
  expect(await run('generations')).toBe(0)
  expect(out.text()).toBe(`Generation  In use  Published (UTC)      Run  By    Rows  Checksum
         2  yes     2026-02-01 07:00:02   11  run  2,324  00ff
`)
})
