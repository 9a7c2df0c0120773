import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision, DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import { indexDecisions } from './decision-index.ts'

const FILE: DecisionSubject = { kind: 'held-file', path: 'a.xlsb', contentHash: 'h' }
const GONE: DecisionSubject = { kind: 'missing-file', path: 'a.xlsb' }

function inForce(...kinds: readonly (readonly [DecisionSubject, DecisionKind])[]) {
  const index = indexDecisions(
    kinds.map(([subject, kind]): Decision => {
      return { id: 1, at: '2019-02-01T08:00:00Z', actor: 'An', subject, kind, reason: '', values: {} }
    }),
  )
  return [index.onFile('held-file', 'a.xlsb', 'h'), index.onTakenOut('a.xlsb', 'h'), index.onMissing('a.xlsb')].map(
    decision => decision?.kind ?? null,
  )
}

test('taking back ends what was decided about that subject and nothing else', () => {
  const made = [
    [FILE, 'replace'],
    [FILE, 'load-again'],
    [GONE, 'keep-archived'],
  ] as const
  expect(inForce(...made)).toEqual(['replace', 'load-again', 'keep-archived'])
  expect(inForce(...made, [FILE, 'withdraw'])).toEqual([null, null, 'keep-archived'])
  expect(inForce(...made, [GONE, 'withdraw'])).toEqual(['replace', 'load-again', null])
})

test('property: after taking back, only what is decided then counts', () => {
  const decided = fc.array(
    fc.constantFrom('replace', 'load-both', 'load-again', 'withdraw').map(kind => [FILE, kind] as const),
  )
  fc.assert(
    fc.property(decided, decided, (before, after) => {
      expect(inForce(...before, [FILE, 'withdraw'], ...after)).toEqual(inForce(...after))
    }),
  )
})
