import { expect, test } from 'vitest'
import { PhasePolicy, type Escalation } from '../../contract/setting.ts'
import { production } from '../pipelines/production/definition.ts'
import { checkPhasePolicies } from './check-phase-policies.ts'

const check = (phase: string, ...escalate: Escalation[]) =>
  checkPhasePolicies(production.phases, { phasePolicies: { [phase]: PhasePolicy.parse({ escalate }) } })

test('policies of the phases there are, for what they can tell, are taken', () => {
  expect(() => checkPhasePolicies(production.phases, {})).not.toThrow()
  expect(() => check('collect', 'healed', 'held-file')).not.toThrow()
  expect(() => check('check', 'error-findings')).not.toThrow()
})

test('a phase that is misspelt is refused with the names there are', () => {
  expect(() => check('colect')).toThrow(
    expect.objectContaining({
      failure: expect.objectContaining({
        code: 'invalid_setting',
        message: expect.stringContaining('colect'),
        remedy: expect.stringContaining('collect, backup, load, check, track'),
      }),
    }),
  )
})

test('what a phase cannot tell is refused, because it would never have an effect', () => {
  expect(() => check('check', 'held-file')).toThrow(/check cannot escalate held-file/)
})
