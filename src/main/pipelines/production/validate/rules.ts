import { englishRules } from '../../../../contract/rule-words/english.ts'
import type { CheckerName, Rule, RuleId } from '../../../../contract/rule.ts'
import type { Severity } from '../../../../contract/severity.ts'

const STATIC: CheckerName = 'StaticCrossDataChecker'
const ORDERS: CheckerName = 'PORequiredCriticalValidator'
const DYNAMIC: CheckerName = 'DynamicCrossDataValidator'

function rule(id: RuleId, checker: CheckerName, severity: Severity, source: string): Rule {
  return {
    id,
    checker,
    severity,
    blocking: false,
    threshold: null,
    thresholdUnit: null,
    sentence: englishRules[id].sentence,
    source,
  }
}

/** A rule that allows a difference up to its threshold. */
function tolerant(base: Rule, thresholdUnit: string): Rule {
  return { ...base, threshold: 0, thresholdUnit }
}

/**
 * Every rule with its severity as shipped (design 5, "Findings"); none blocks. Where design 5 is silent: more cavities than the
 * mold has is a warning, because either the record or moldInfo is wrong and pieces are counted with it; fewer is how a plant runs with a
 * blocked cavity, and only worth knowing. Two rows for one machine, shift and order are a warning, two orders under one date an error.
 */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  'static-item': rule('static-item', STATIC, 'warning', 'V-7'),
  'static-resin': rule('static-resin', STATIC, 'warning', 'V-8'),
  'static-composition': rule('static-composition', STATIC, 'warning', 'V-9'),
  'po-fields-differ': rule('po-fields-differ', ORDERS, 'error', 'V-10, Q40'),
  'po-unknown': rule('po-unknown', ORDERS, 'error', 'V-11'),
  'dynamic-item': rule('dynamic-item', DYNAMIC, 'warning', 'V-15'),
  'dynamic-mold': rule('dynamic-mold', DYNAMIC, 'warning', 'V-15'),
  'dynamic-tonnage': rule('dynamic-tonnage', DYNAMIC, 'warning', 'V-15, Q36'),
  'dynamic-recipe': rule('dynamic-recipe', DYNAMIC, 'warning', 'V-15, Q58'),
  'gap-mold-info': rule('gap-mold-info', DYNAMIC, 'warning', 'V-16, Q38'),
  'gap-composition': rule('gap-composition', DYNAMIC, 'warning', 'V-16, Q38'),
  'recipe-without-resin': rule('recipe-without-resin', DYNAMIC, 'warning', 'Q58'),
  'item-incomplete': rule('item-incomplete', STATIC, 'warning', 'Q49'),
  'unknown-machine': rule('unknown-machine', DYNAMIC, 'warning', 'Q36, Q37'),
  'total-not-shots-by-cavity': tolerant(rule('total-not-shots-by-cavity', DYNAMIC, 'error', '9.2'), 'pieces'),
  'total-not-good-plus-defects': tolerant(rule('total-not-good-plus-defects', DYNAMIC, 'error', '9.2'), 'pieces'),
  'negative-number': rule('negative-number', DYNAMIC, 'error', '9.2'),
  'cavity-below-standard': tolerant(rule('cavity-below-standard', DYNAMIC, 'info', '9.2'), 'cavities'),
  'cavity-above-standard': tolerant(rule('cavity-above-standard', DYNAMIC, 'warning', '9.2'), 'cavities'),
  'cavity-missing': rule('cavity-missing', DYNAMIC, 'warning', '9.2'),
  'shift-unknown': rule('shift-unknown', DYNAMIC, 'warning', '9.2, Q30'),
  'record-before-order': tolerant(rule('record-before-order', ORDERS, 'warning', '9.2'), 'days'),
  'production-without-order': rule('production-without-order', ORDERS, 'warning', 'Q32'),
  'resin-code-missing': rule('resin-code-missing', DYNAMIC, 'warning', 'Q31'),
  'duplicate-key': rule('duplicate-key', STATIC, 'error', '9.2, Q34, Q35'),
  'order-twice-under-one-date': rule('order-twice-under-one-date', ORDERS, 'error', 'Q34'),
  'mold-list-against-number': rule('mold-list-against-number', STATIC, 'info', '9.2'),
  'same-machine-shift-order': rule('same-machine-shift-order', ORDERS, 'warning', '9.2, Q28'),
}
