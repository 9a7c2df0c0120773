import { expect, test } from 'vitest'
import { type Decision, DecisionRequest, type DecisionSubject } from '../../contract/decision.ts'
import type { SourceFile } from '../../contract/source-file.ts'
import { checkDecision } from './check-decision.ts'
import { decisionFacts } from './decision-facts.ts'
import { failureOf } from './testing/failure-of.ts'

const path = 'staticDatabase/moldInfo.xlsx'
const HELD: DecisionSubject = { kind: 'held-file', path, contentHash: 'abc' }
const MISSING: DecisionSubject = { kind: 'missing-file', path }

const heldFile: SourceFile = {
  path,
  table: 'moldInfo',
  state: 'held',
  reason: '',
  hold: { kind: 'shrinks', rowsBefore: 4, rowsNow: 1 },
  fileVersionId: 7,
  contentHash: 'abc',
  byteSize: 1,
  sheet: null,
  rows: null,
  notes: [],
  failure: null,
  headers: {},
}

/** The failure's message, or null when the decision is taken back. */
async function refusal(
  subject: DecisionSubject,
  kinds: readonly Decision['kind'][],
  file: Partial<SourceFile> = {},
): Promise<string | null> {
  const decisions = kinds.map((kind, index): Decision => {
    return { id: index + 1, at: '2019-02-01T08:00:00Z', actor: 'An', subject, kind, reason: '', values: {} }
  })
  const plant = { findFile: () => ({ ...heldFile, ...file }), findQuarantined: () => null, findFinding: () => null }
  const check = async () => {
    checkDecision(
      DecisionRequest.parse({ subject, kind: 'withdraw' }),
      decisionFacts(plant, () => decisions),
    )
    return null
  }
  return check().catch(async () => (await failureOf(check())).failure.message)
}

test('what is decided can be taken back, once, and again when it is decided again', async () => {
  expect(await refusal(HELD, ['use-smaller'])).toBeNull()
  expect(await refusal(HELD, [])).toBe(`Nothing is decided about ${path} that could be taken back`)
  expect(await refusal(HELD, ['use-smaller', 'withdraw'])).toContain('Nothing is decided')
  expect(await refusal(HELD, ['use-smaller', 'withdraw', 'use-smaller'])).toBeNull()
})

test('a decision about another content of the file, or an earlier absence, is none', async () => {
  const other = { ...HELD, contentHash: 'other' } as const
  expect(await refusal(other, ['use-smaller'])).toContain('has changed since it was shown')
  expect(await refusal(MISSING, ['keep-archived'], { state: 'missing', absentAfter: 1 })).toContain(
    'Nothing is decided',
  )
  expect(await refusal(MISSING, ['keep-archived'], { state: 'archived', absentAfter: 0 })).toBeNull()
})

test('what only an undo of the run gives back says so', async () => {
  expect(await refusal(HELD, ['use-smaller'], { state: 'unchanged' })).toBe(
    `What was decided about ${path} is done: it is unchanged`,
  )
  expect(await refusal(MISSING, ['remove-rows'], { state: 'removed' })).toContain('is done: it is removed')
})
