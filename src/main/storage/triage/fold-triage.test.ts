import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TRIAGE_KINDS } from '../../../contract/triage.ts'
import { findingIndex } from './finding-index.ts'
import { foldTriage, triageNow, UNTOUCHED, type TriageStep } from './fold-triage.ts'
import { draftOf } from '../findings/testing/draft-of.ts'
import { AT, subjectOf, triagedPlant } from './testing/triaged-plant.ts'
import { triageReader } from './triage-reader.ts'

const LATER = '2019-02-05T07:00:00.000Z'

function step(action: number, kind: TriageStep['kind'], more: Partial<TriageStep> = {}): TriageStep {
  const blank = { run: 4, until: null, untilChanged: false, assignee: null, undoes: null, evidenceHash: '' }
  return { action, kind, at: AT, actor: 'Lan', note: '', ...blank, ...more }
}

const HERE = { now: AT, evidenceHash: 'e1', openSince: 2 }

test('a snooze ends with its date, an acknowledgement when the finding had gone and came back, and both say so', () => {
  const snoozed = foldTriage([step(1, 'snoozed', { until: LATER, note: 'new mold on Monday' })])
  expect(triageNow(snoozed, HERE)).toMatchObject({ state: 'snoozed', snoozedUntil: LATER, cameBack: null })
  expect(triageNow(snoozed, { ...HERE, now: LATER })).toMatchObject({
    state: 'open',
    cameBack: 'date',
    snoozedUntil: null,
    reason: 'new mold on Monday',
    by: 'Lan',
  })
  const acknowledged = foldTriage([step(1, 'acknowledged')])
  expect(triageNow(acknowledged, HERE)).toMatchObject({ state: 'acknowledged', cameBack: null })
  expect(triageNow(acknowledged, { ...HERE, openSince: 5 })).toMatchObject({ state: 'open', cameBack: 'recurred' })
  expect(triageNow(acknowledged, { ...HERE, openSince: null })).toMatchObject({ state: 'acknowledged' })
})

test('a snooze until the values change ends with them, not with a date it does not have', () => {
  const snoozed = foldTriage([step(1, 'snoozed', { untilChanged: true, evidenceHash: 'e1', note: 'asked Ms Hoa' })])
  expect(triageNow(snoozed, { ...HERE, now: '2999-01-01T00:00:00.000Z' }).state).toBe('snoozed')
  expect(triageNow(snoozed, { ...HERE, evidenceHash: 'e2' })).toMatchObject({ state: 'open', cameBack: 'value' })
})

test('whose a finding is and what was said of it outlive acknowledging and reopening', () => {
  const record = foldTriage([
    step(1, 'assigned', { assignee: 'Hoa' }),
    step(2, 'commented', { note: 'looked at it' }),
    step(3, 'acknowledged', { note: 'known' }),
    step(4, 'reopened'),
  ])
  expect(record).toEqual({ ...UNTOUCHED, assignee: 'Hoa', comments: 1, lastAction: 4 })
})

test('property: the state is the fold of the log, whoever folds it, and undoing is as if it never was', () => {
  const drafts = ['A', 'B', 'C'].map(poNo => draftOf('po-unknown', poNo))
  const subjects = drafts.map(draft => subjectOf(draft, 'e'))
  const kinds = fc.constantFrom(...TRIAGE_KINDS)
  const doing = fc.record({
    kind: kinds,
    which: fc.uniqueArray(fc.nat(subjects.length - 1), { minLength: 1 }),
    assignee: fc.constantFrom('Hoa', 'Minh', null),
    back: fc.nat(5),
  })
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 12 }), doings => {
      const plant = triagedPlant()
      plant.check(1, drafts)
      const done: { id: number; kind: string; which: readonly number[]; assignee: string | null }[] = []
      const undone = new Set<number>()
      for (const { kind, which, assignee, back } of doings) {
        if (kind === 'undone') {
          const target = done[done.length - 1 - back]
          if (!target || undone.has(target.id)) continue
          undone.add(target.id)
          plant.undo(target.id)
        } else {
          const id = plant.act(
            {
              kind,
              ...(kind === 'snoozed' && { until: LATER }),
              ...(kind === 'assigned' && { assignee }),
            },
            which.map(place => subjects[place]!),
          )
          done.push({ id, kind, which, assignee })
        }
        // An index that follows along sees the same as one that is made at the end.
        findingIndex(plant.db)
      }
      const records = triageReader(plant.console, 'main').records()
      const fresh = new Map(findingIndex(plant.db).open.map(({ fingerprint, record }) => [fingerprint, record]))
      for (const [place, { fingerprint }] of subjects.entries()) {
        const counting = done.filter(({ id, which }) => which.includes(place) && !undone.has(id))
        const settled = counting.findLast(({ kind }) => ['acknowledged', 'snoozed', 'reopened'].includes(kind))
        const record = records.get(fingerprint) ?? UNTOUCHED
        expect(record).toMatchObject({
          state: !settled || settled.kind === 'reopened' ? 'open' : settled.kind,
          assignee: counting.findLast(({ kind }) => kind === 'assigned')?.assignee ?? null,
          comments: counting.filter(({ kind }) => kind === 'commented').length,
        })
        expect(fresh.get(fingerprint)).toEqual(record)
      }
    }),
    { numRuns: 20 },
  )
})
