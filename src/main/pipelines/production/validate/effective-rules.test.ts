import { expect, test } from 'vitest'
import { RULE_IDS } from '../../../../contract/rule.ts'
import { effectiveRules } from './effective-rules.ts'
import { RULES } from './rules.ts'

test('the catalogue has every rule under its own id, none blocking, each with a sentence and a source', () => {
  expect(Object.keys(RULES).toSorted()).toEqual(RULE_IDS.toSorted())
  for (const [id, rule] of Object.entries(RULES)) {
    expect(rule.id).toBe(id)
    expect(rule.blocking).toBe(false)
    expect(rule.sentence).toMatch(/^[A-Z].*\.$/)
    expect(rule.source).not.toBe('')
    expect(rule.threshold === null).toBe(rule.thresholdUnit === null)
  }
})

test('severities are those of design 5', () => {
  const bySeverity = (severity: string) => RULE_IDS.filter(id => RULES[id].severity === severity)
  expect(bySeverity('error').toSorted()).toEqual([
    'duplicate-key',
    'negative-number',
    'order-twice-under-one-date',
    'po-fields-differ',
    'po-unknown',
    'total-not-good-plus-defects',
    'total-not-shots-by-cavity',
  ])
  expect(bySeverity('info').toSorted()).toEqual(['cavity-below-standard', 'mold-list-against-number'])
})

test('what the plant changed replaces what is shipped, a threshold only where the rule has one', () => {
  const rules = effectiveRules(
    {
      'static-item': { severity: 'info', threshold: 5 },
      'record-before-order': { threshold: 3, blocking: true },
    },
    '2019-01-31',
  )
  expect(rules['static-item']).toMatchObject({ severity: 'info', threshold: null, blocking: false, isOff: false })
  expect(rules['record-before-order']).toMatchObject({ severity: 'warning', threshold: 3, blocking: true })
  expect(rules['po-unknown']).toEqual({ ...RULES['po-unknown'], isOff: false })
})

test('a rule is off up to and including its day of the plant, and as long as there is no day at all', () => {
  const isOff = (today: string | null) =>
    effectiveRules({ 'po-unknown': { offUntil: '2019-01-31' } }, today)['po-unknown'].isOff
  expect(isOff('2019-01-30')).toBe(true)
  expect(isOff('2019-01-31')).toBe(true)
  expect(isOff('2019-02-01')).toBe(false)
  expect(isOff(null)).toBe(true)
})
