import { expect, test } from 'vitest'
import type { Decision, DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import { failure } from '../../../../contract/failure.ts'
import { assessFiles } from './assess-files.ts'
import type { CurrentFile, ObservedFile } from './assessment-input.ts'
import { indexDecisions } from './decision-index.ts'
import type { UndoHolds } from './undo-holds.ts'

const january = 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb'
const january2 = 'dynamicDatabase/monthlyReports_history/monthlyReports_201901_b.xlsb'

function observed(path: string, contentHash: string, rows = 700): ObservedFile {
  return { path, table: 'productRecords', contentHash, month: '201901', reading: { kind: 'read', rows } }
}
function unreadable(path: string, contentHash: string): ObservedFile {
  const reason = failure('file_read_error', 'cannot be opened', { remedy: 'repair it', file: path })
  return { ...observed(path, contentHash), reading: { kind: 'failed', failure: reason } }
}
function current(path: string, contentHash: string, rows = 700): CurrentFile {
  return { path, table: 'productRecords', contentHash, month: '201901', rows, absentAfter: null }
}
/** Missed by an earlier run, when there were decisions up to this one. */
function missed(path: string, contentHash: string, absentAfter = 0): CurrentFile {
  return { ...current(path, contentHash), absentAfter }
}
function decided(...choices: readonly (readonly [DecisionSubject, DecisionKind])[]) {
  return indexDecisions(
    choices.map(([subject, kind], index): Decision => {
      return { id: index + 1, at: '2019-02-01T00:00:00Z', actor: 'An', subject, kind, reason: '', values: {} }
    }),
  )
}
const held = (path: string, contentHash: string): DecisionSubject => ({ kind: 'held-file', path, contentHash })
const untouched: UndoHolds = { held: new Map(), pinned: new Map(), released: new Map() }
const assess = (seen: ObservedFile[], known: CurrentFile[], decisions = decided(), undone = untouched) =>
  assessFiles({ observed: seen, current: known, decisions, shrinkHoldPercent: 10, undone })

test('a new file is loaded, a known content is unchanged', () => {
  expect(assess([observed(january, 'a')], [])).toEqual([{ kind: 'load', path: january, isUnchanged: false }])
  expect(assess([observed(january, 'a')], [current(january, 'a')])).toEqual([
    { kind: 'load', path: january, isUnchanged: true },
  ])
})

test('a failed file fails until it is decided to load without it, and again when its content changes', () => {
  const decisions = decided([{ kind: 'failed-file', path: january, contentHash: 'bad' }, 'load-without'])
  expect(assess([unreadable(january, 'bad')], [current(january, 'a')])).toMatchObject([{ kind: 'fail' }])
  expect(assess([unreadable(january, 'bad')], [current(january, 'a')], decisions)).toMatchObject([
    { kind: 'keep', state: 'skipped' },
  ])
  expect(assess([unreadable(january, 'bad')], [], decisions)).toMatchObject([{ kind: 'leave', state: 'skipped' }])
  expect(assess([unreadable(january, 'worse')], [current(january, 'a')], decisions)).toMatchObject([{ kind: 'fail' }])
})

test('a file that loses more than the allowed share is held; exactly the share is not', () => {
  const known = [current(january, 'a', 700)]
  expect(assess([observed(january, 'b', 629)], known)).toMatchObject([
    { kind: 'keep', state: 'held', hold: { kind: 'shrinks', rowsBefore: 700, rowsNow: 629 } },
  ])
  expect(assess([observed(january, 'b', 630)], known)).toMatchObject([{ kind: 'load' }])
  const decisions = decided([held(january, 'b'), 'use-smaller'])
  expect(assess([observed(january, 'b', 10)], known, decisions)).toMatchObject([{ kind: 'load' }])
  expect(assess([observed(january, 'c', 10)], known, decisions)).toMatchObject([{ kind: 'keep', state: 'held' }])
})

test('a second file of a month is held, then replaces or joins the first as decided', () => {
  const seen = [observed(january, 'a'), observed(january2, 'b')]
  const known = [current(january, 'a')]
  expect(assess(seen, known)).toMatchObject([
    { kind: 'load', isUnchanged: true },
    { kind: 'leave', state: 'held', hold: { kind: 'second-file-of-month', month: '201901', otherFile: january } },
  ])
  expect(assess(seen, known, decided([held(january2, 'b'), 'load-both']))).toMatchObject([
    { kind: 'load' },
    { kind: 'load' },
  ])
  const replaced = decided([held(january2, 'b'), 'replace'])
  expect(assess(seen, known, replaced)).toMatchObject([
    { kind: 'remove', path: january },
    { kind: 'load', path: january2 },
  ])
  expect(assess(seen, [current(january2, 'b')], replaced)).toMatchObject([
    { kind: 'leave', state: 'skipped', path: january },
    { kind: 'load', isUnchanged: true },
  ])
})

test('the newest of two replacements counts, so that one of the files always stands for the month', () => {
  const seen = [observed(january, 'a'), observed(january2, 'b')]
  const decisions = decided([held(january2, 'b'), 'replace'], [held(january, 'a'), 'replace'])
  expect(assess(seen, [current(january2, 'b')], decisions)).toMatchObject([
    { kind: 'load', path: january },
    { kind: 'remove', path: january2 },
  ])
})

test('with none loaded yet the first by name stands for the month', () => {
  expect(assess([observed(january2, 'b'), observed(january, 'a')], [])).toMatchObject([
    { kind: 'leave', path: january2, state: 'held' },
    { kind: 'load', path: january },
  ])
})

test('a replaced file that cannot be read does not fail the run', () => {
  const decisions = decided([held(january2, 'b'), 'replace'])
  expect(
    assess([unreadable(january, 'bad'), observed(january2, 'b')], [current(january2, 'b')], decisions),
  ).toMatchObject([
    { kind: 'leave', path: january },
    { kind: 'load', path: january2 },
  ])
})

test('a file gone from its folder keeps its rows until it is decided', () => {
  const subject: DecisionSubject = { kind: 'missing-file', path: january }
  expect(assess([], [current(january, 'a')])).toMatchObject([{ kind: 'keep', state: 'missing' }])
  expect(assess([], [missed(january, 'a')], decided([subject, 'keep-archived']))).toMatchObject([
    { kind: 'keep', state: 'archived' },
  ])
  expect(assess([], [missed(january, 'a')], decided([subject, 'remove-rows']))).toMatchObject([{ kind: 'remove' }])
})

test('a decision on an earlier absence does not hold for the next one', () => {
  const decisions = decided([{ kind: 'missing-file', path: january }, 'remove-rows'])
  expect(assess([], [current(january, 'a')], decisions)).toMatchObject([{ kind: 'keep', state: 'missing' }])
  expect(assess([], [missed(january, 'a', 1)], decisions)).toMatchObject([{ kind: 'keep', state: 'missing' }])
})

test('a file whose rows go as decided stands for its month no longer', () => {
  const decisions = decided([{ kind: 'missing-file', path: january2 }, 'remove-rows'])
  expect(assess([observed(january, 'a')], [missed(january2, 'b')])).toMatchObject([
    { kind: 'leave', state: 'held' },
    { kind: 'keep', state: 'missing' },
  ])
  expect(assess([observed(january, 'a')], [missed(january2, 'b')], decisions)).toMatchObject([
    { kind: 'load', path: january },
    { kind: 'remove', path: january2 },
  ])
})

test('a renamed file is the same rows under a new name and asks nothing', () => {
  expect(assess([observed(january2, 'a')], [current(january, 'a')])).toMatchObject([
    { kind: 'load', path: january2 },
    { kind: 'remove', path: january },
  ])
})

test('a file renamed into a month that has a file keeps its rows, because nothing of the new name is loaded', () => {
  const february = 'dynamicDatabase/monthlyReports_history/monthlyReports_201902.xlsb'
  const inFebruary = { ...current(february, 'f'), month: '201902' }
  const renamed = { ...observed(february.replace('.xlsb', '_2.xlsb'), 'a'), month: '201902' }
  const seen = [{ ...observed(february, 'f'), month: '201902' }, renamed]
  expect(assess(seen, [inFebruary, current(january, 'a')])).toMatchObject([
    { kind: 'load', isUnchanged: true },
    { kind: 'leave', state: 'held' },
    { kind: 'keep', path: january, state: 'missing' },
  ])
})

/** An undo of generation 9 took content out, when there were two decisions. */
const takenOut = (path: string, contentHash: string, more: Partial<UndoHolds> = {}): UndoHolds => ({
  held: new Map([[path, { path, contentHash, generation: 9, lastDecision: 2 }]]),
  pinned: new Map([[path, 2]]),
  released: new Map(),
  ...more,
})

test('what an undo took out is held with the rows in use, or without any', () => {
  const hold = { kind: 'taken-out-by-undo', generation: 9 }
  const undone = takenOut(january, 'b')
  expect(assess([observed(january, 'b')], [current(january, 'a')], decided(), undone)).toMatchObject([
    { kind: 'keep', state: 'held', hold },
  ])
  expect(assess([observed(january, 'b')], [], decided(), undone)).toMatchObject([
    { kind: 'leave', state: 'held', hold },
  ])
  expect(assess([unreadable(january, 'b')], [current(january, 'a')], decided(), undone)).toMatchObject([
    { kind: 'keep', state: 'held', hold },
  ])
})

test('a file that is loaded again after an undo may lose rows', () => {
  const released: UndoHolds = { ...untouched, released: new Map([[january, 3]]) }
  expect(assess([observed(january, 'b', 10)], [current(january, 'a', 700)], decided(), released)).toEqual([
    { kind: 'load', path: january, isUnchanged: false },
  ])
})

test('a held file stands for no month and replaces none; what an undo brought back is replaced only by a newer decision', () => {
  const replace = [held(january2, 'b'), 'replace'] as const
  const seen = [observed(january, 'a'), observed(january2, 'b')]
  expect(assess(seen, [current(january, 'a')], decided(replace), takenOut(january2, 'b'))).toMatchObject([
    { kind: 'load', path: january },
    { kind: 'leave', path: january2, state: 'held' },
  ])
  expect(
    assess([observed(january, 'a'), observed(january2, 'c')], [], decided(), takenOut(january, 'a')),
  ).toMatchObject([{ state: 'held' }, { kind: 'load', path: january2 }])
  const pinned: UndoHolds = { ...untouched, pinned: new Map([[january, 2]]) }
  const other = [held(january2, 'x'), 'replace'] as const
  expect(assess(seen, [current(january, 'a')], decided(other, replace), pinned)[0]).toMatchObject({ kind: 'load' })
  expect(assess(seen, [current(january, 'a')], decided(other, other, replace), pinned)[0]).toMatchObject({
    kind: 'remove',
  })
})
