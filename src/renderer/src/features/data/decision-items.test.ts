import { expect, test } from 'vitest'
import type { Decision } from '../../../../contract/decision.ts'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'
import { SAMPLE_FILES, SAMPLE_QUARANTINE } from '../../testing/sample-files.ts'
import { decisionItems } from './decision-items.ts'

const facts = { files: SAMPLE_FILES, quarantine: SAMPLE_QUARANTINE, decisions: [] }
const [row] = SAMPLE_QUARANTINE
const [loaded, failed, held] = SAMPLE_FILES
if (!row || !loaded || !failed || !held) throw new Error('there are sample files and rows')

const optionsOf = (quarantine: readonly QuarantineEntry[]) =>
  decisionItems({ files: [], quarantine, decisions: [] }).map(item => item.options)

test('failed, held and missing files and quarantined rows wait, each with its own decisions', () => {
  expect(
    decisionItems(facts).map(({ key, options, isWaiting }) => [key.split('/').at(-1), options, isWaiting]),
  ).toEqual([
    ['moldInfo.xlsx', ['load-without'], true],
    ['monthlyReports_201812.xlsb', ['use-smaller'], true],
    ['purchaseOrder_181101.xlsx', ['keep-archived', 'remove-rows'], true],
    ['row:1', ['leave-out', 'load-empty', 'load-value'], true],
  ])
})

test('a second file of a month is replaced or loaded beside the first', () => {
  const second = { ...held, hold: { kind: 'second-file-of-month', month: '201812', otherFile: 'a.xlsb' } } as const
  const [item] = decisionItems({ ...facts, files: [second] })
  expect(item?.options).toEqual(['replace', 'load-both'])
})

test('a key cell cannot become empty; a single cell need not be decided on', () => {
  const keyFaults = row.faults.map(fault => ({ ...fault, policy: 'key' as const }))
  expect(optionsOf([{ ...row, faults: keyFaults }])).toEqual([['leave-out', 'load-value']])
  const [cell] = decisionItems({ files: [], quarantine: [{ ...row, kind: 'cell' }], decisions: [] })
  expect(cell).toMatchObject({ options: ['load-empty', 'load-value'], isWaiting: false })
})

test('the newest decision counts, and only for the content it was made on', () => {
  const subject = { kind: 'failed-file', path: failed.path, contentHash: 'bb22' } as const
  const made = (id: number, contentHash: string): Decision => ({
    id,
    at: '2019-02-01T08:00:00.000Z',
    actor: 'hoa',
    subject: { ...subject, contentHash },
    kind: 'load-without',
    reason: '',
    values: {},
  })
  const [decided] = decisionItems({ ...facts, decisions: [made(1, 'bb22'), made(2, 'bb22')] })
  expect(decided).toMatchObject({ made: { id: 2 }, isWaiting: false })
  const [changed] = decisionItems({ ...facts, decisions: [made(1, 'other content')] })
  expect(changed).toMatchObject({ made: null, isWaiting: true })
})

test('what was taken back waits again; what a decision left out or keeps is there to be taken back', () => {
  const made = (id: number, kind: Decision['kind'], subject: Decision['subject']): Decision => {
    return { id, at: '2019-02-01T08:00:00.000Z', actor: 'hoa', subject, kind, reason: '', values: {} }
  }
  const subject = { kind: 'failed-file', path: failed.path, contentHash: 'bb22' } as const
  const both = [made(1, 'load-without', subject), made(2, 'withdraw', subject)]
  const itemOf = (state: 'failed' | 'skipped', decisions: readonly Decision[]) =>
    decisionItems({ files: [{ ...failed, state }], quarantine: [], decisions })[0]
  expect(itemOf('failed', both)).toMatchObject({ made: null, withdrawn: { id: 2 }, isWaiting: true })
  expect(itemOf('skipped', both.slice(0, 1))).toMatchObject({ made: { id: 1 }, withdrawn: null, isWaiting: false })
  expect(itemOf('skipped', both)).toMatchObject({ made: null, withdrawn: { id: 2 }, isWaiting: false })
  expect(itemOf('skipped', [])).toBeUndefined()
})

test('what was decided before an undo does not answer whether to load the file again', () => {
  const subject = { kind: 'held-file', path: held.path, contentHash: held.contentHash ?? '' } as const
  const file = { ...held, hold: { kind: 'taken-out-by-undo', generation: 2 } } as const
  const decisions = [{ id: 1, at: '', actor: 'hoa', subject, kind: 'use-smaller', reason: '', values: {} } as const]
  expect(decisionItems({ files: [file], quarantine: [], decisions })[0]).toMatchObject({ made: null, isWaiting: true })
})

test('a file whose content nobody could read has no subject to decide on', () => {
  const [item] = decisionItems({ ...facts, files: [{ ...failed, contentHash: null }] })
  expect(item?.subject).toBeNull()
})
