import { expect, test } from 'vitest'
import { RunRequest } from '../../contract/run-request.ts'
import { checkRunRequest, type RunRequestFacts } from './check-run-request.ts'

/** Generations 1, 2 and 4 (3 was lost by a restore), published by runs 10, 20 and 40. */
const facts: RunRequestFacts = {
  phases: [{ name: 'collect' }, { name: 'load' }, { name: 'backup', onDemand: true }],
  decisions: { findFile: () => null, findQuarantined: () => null, findFinding: () => null, findDecision: () => null },
  hasGeneration: generation => [1, 2, 4].includes(generation),
  publishedBy: run => ({ 10: 1, 20: 2, 40: 4 })[run] ?? null,
  generationBefore: generation => ({ 2: 1, 4: 2 })[generation] ?? null,
}
const codeOf = (request: Partial<RunRequest>): string => {
  try {
    checkRunRequest(RunRequest.parse(request), facts)
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'failure' in error ? (error.failure as { code: string }).code : 'defect'
  }
}
const use = (generation: number) => ({ kind: 'use-generation', generation }) as const
const undo = (run: number) => ({ kind: 'undo-run', run }) as const
const assume = [{ subject: { kind: 'missing-file', path: 'a' }, kind: 'remove-rows', reason: '', values: {} }] as const

test.each([
  [{}, 'accepted'],
  [{ fromPhase: 'load' }, 'accepted'],
  [{ fromPhase: 'backup' }, 'unknown_option'],
  [{ fromPhase: 'nowhere' }, 'unknown_option'],
  [{ action: use(2) }, 'accepted'],
  [{ action: use(4), dryRun: true }, 'accepted'],
  [{ action: use(3) }, 'generation_not_found'],
  [{ action: undo(40) }, 'accepted'],
  [{ action: undo(20), dryRun: true }, 'accepted'],
  [{ action: undo(10) }, 'nothing_to_undo'],
  [{ action: undo(30) }, 'nothing_to_undo'],
  [{ action: use(2), tables: ['itemInfo' as const] }, 'unknown_option'],
  [{ action: use(2), months: ['202505'] }, 'unknown_option'],
  [{ action: use(2), fromPhase: 'load' }, 'unknown_option'],
  [{ action: use(2), startOver: true }, 'unknown_option'],
  [{ assume: [...assume] }, 'unknown_option'],
  [{ assume: [...assume], dryRun: true }, 'subject_not_found'],
])('%j is %s', (request, expected) => {
  expect(codeOf(request)).toBe(expected)
})
