import type { CheckerName, Rule, RuleId } from '../../../../contract/rule.ts'
import type { Severity } from '../../../../contract/severity.ts'

const STATIC: CheckerName = 'StaticCrossDataChecker'
const ORDERS: CheckerName = 'PORequiredCriticalValidator'
const DYNAMIC: CheckerName = 'DynamicCrossDataValidator'

function rule(id: RuleId, checker: CheckerName, severity: Severity, [source, sentence]: [string, string]): Rule {
  return { id, checker, severity, blocking: false, threshold: null, thresholdUnit: null, sentence, source }
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
  'static-item': rule('static-item', STATIC, 'warning', [
    'V-7',
    'The item code and name of a row are together in itemInfo.',
  ]),
  'static-resin': rule('static-resin', STATIC, 'warning', [
    'V-8',
    'Each material code and name of a row are together in resinInfo.',
  ]),
  'static-composition': rule('static-composition', STATIC, 'warning', [
    'V-9',
    'The item and its materials are one of the recipes in itemCompositionSummary.',
  ]),
  'po-fields-differ': rule('po-fields-differ', ORDERS, 'error', [
    'V-10, Q40',
    'Item and materials of a production row are those of its order.',
  ]),
  'po-unknown': rule('po-unknown', ORDERS, 'error', [
    'V-11',
    'The order of a production row is in a purchase order file.',
  ]),
  'dynamic-item': rule('dynamic-item', DYNAMIC, 'warning', [
    'V-15',
    'The item of a production row is in moldSpecificationSummary.',
  ]),
  'dynamic-mold': rule('dynamic-mold', DYNAMIC, 'warning', [
    'V-15',
    'The mold of a production row is one of the molds listed for its item.',
  ]),
  'dynamic-tonnage': rule('dynamic-tonnage', DYNAMIC, 'warning', [
    'V-15, Q36',
    'The mold of a production row may run on a machine of that tonnage.',
  ]),
  'dynamic-recipe': rule('dynamic-recipe', DYNAMIC, 'warning', [
    'V-15, Q58',
    'The materials of a production row are a recipe of its item.',
  ]),
  'gap-mold-info': rule('gap-mold-info', DYNAMIC, 'warning', [
    'V-16, Q38',
    'Every mold listed for an item is in moldInfo with its name and tonnages.',
  ]),
  'gap-composition': rule('gap-composition', DYNAMIC, 'warning', [
    'V-16, Q38',
    'Every item with molds has a recipe in itemCompositionSummary.',
  ]),
  'recipe-without-resin': rule('recipe-without-resin', DYNAMIC, 'warning', ['Q58', 'A recipe names its resin.']),
  'item-incomplete': rule('item-incomplete', STATIC, 'warning', ['Q49', 'A row names its item with code and name.']),
  'unknown-machine': rule('unknown-machine', DYNAMIC, 'warning', [
    'Q36, Q37',
    'The machine of a production row is in machineInfo with a tonnage on that day.',
  ]),
  'total-not-shots-by-cavity': tolerant(
    rule('total-not-shots-by-cavity', DYNAMIC, 'error', ['9.2', 'Total quantity is shots × cavities.']),
    'pieces',
  ),
  'total-not-good-plus-defects': tolerant(
    rule('total-not-good-plus-defects', DYNAMIC, 'error', ['9.2', 'Total quantity is good pieces plus all defects.']),
    'pieces',
  ),
  'negative-number': rule('negative-number', DYNAMIC, 'error', ['9.2', 'No count, quantity or weight is below zero.']),
  'cavity-below-standard': tolerant(
    rule('cavity-below-standard', DYNAMIC, 'info', ['9.2', 'A mold runs with all of its cavities.']),
    'cavities',
  ),
  'cavity-above-standard': tolerant(
    rule('cavity-above-standard', DYNAMIC, 'warning', ['9.2', 'A mold does not run with more cavities than it has.']),
    'cavities',
  ),
  'cavity-missing': rule('cavity-missing', DYNAMIC, 'warning', ['9.2', 'A row with pieces names its cavities.']),
  'shift-unknown': rule('shift-unknown', DYNAMIC, 'warning', ['9.2, Q30', 'The shift of a row is 1, 2, 3 or HC.']),
  'record-before-order': tolerant(
    rule('record-before-order', ORDERS, 'warning', ['9.2', 'Nothing is made before its order was received.']),
    'days',
  ),
  'production-without-order': rule('production-without-order', ORDERS, 'warning', [
    'Q32',
    'A row with pieces names its order.',
  ]),
  'resin-code-missing': rule('resin-code-missing', DYNAMIC, 'warning', [
    'Q31',
    'A row with pieces for an order names its resin code.',
  ]),
  'duplicate-key': rule('duplicate-key', STATIC, 'error', ['9.2, Q34, Q35', 'No key stands twice in a table.']),
  'order-twice-under-one-date': rule('order-twice-under-one-date', ORDERS, 'error', [
    'Q34',
    'An order stands once among the orders of one date.',
  ]),
  'mold-list-against-number': rule('mold-list-against-number', STATIC, 'info', [
    '9.2',
    'The number of molds of an item is the length of its list.',
  ]),
  'same-machine-shift-order': rule('same-machine-shift-order', ORDERS, 'warning', [
    '9.2, Q28',
    'An order has one row a machine and shift.',
  ]),
}
