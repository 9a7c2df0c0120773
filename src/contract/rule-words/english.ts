import type { RuleWords } from './rule-words.ts'

/** Each rule by a short name and by what it demands, in English. */
export const englishRules = {
  'static-item': {
    name: 'Item not in itemInfo',
    sentence: 'The item code and name of a row are together in itemInfo.',
  },
  'static-resin': {
    name: 'Material not in resinInfo',
    sentence: 'Each material code and name of a row are together in resinInfo.',
  },
  'static-composition': {
    name: 'Recipe not known',
    sentence: 'The item and its materials are one of the recipes in itemCompositionSummary.',
  },
  'po-fields-differ': {
    name: 'Row differs from its order',
    sentence: 'Item and materials of a production row are those of its order.',
  },
  'po-unknown': { name: 'Order unknown', sentence: 'The order of a production row is in a purchase order file.' },
  'dynamic-item': {
    name: 'Item without a mold list',
    sentence: 'The item of a production row is in moldSpecificationSummary.',
  },
  'dynamic-mold': {
    name: 'Mold not for this item',
    sentence: 'The mold of a production row is one of the molds listed for its item.',
  },
  'dynamic-tonnage': {
    name: 'Mold not for this tonnage',
    sentence: 'The mold of a production row may run on a machine of that tonnage.',
  },
  'dynamic-recipe': {
    name: 'Materials not for this item',
    sentence: 'The materials of a production row are a recipe of its item.',
  },
  'gap-mold-info': {
    name: 'Mold missing in moldInfo',
    sentence: 'Every mold listed for an item is in moldInfo with its name and tonnages.',
  },
  'gap-composition': {
    name: 'Item without a recipe',
    sentence: 'Every item with molds has a recipe in itemCompositionSummary.',
  },
  'recipe-without-resin': { name: 'Recipe without a resin', sentence: 'A recipe names its resin.' },
  'item-incomplete': { name: 'Item named by half', sentence: 'A row names its item with code and name.' },
  'unknown-machine': {
    name: 'Machine unknown',
    sentence: 'The machine of a production row is in machineInfo with a tonnage on that day.',
  },
  'total-not-shots-by-cavity': {
    name: 'Total is not shots × cavities',
    sentence: 'Total quantity is shots × cavities.',
  },
  'total-not-good-plus-defects': {
    name: 'Total is not good + NG',
    sentence: 'Total quantity is good pieces plus all defects.',
  },
  'negative-number': { name: 'Number below zero', sentence: 'No count, quantity or weight is below zero.' },
  'cavity-below-standard': {
    name: 'Fewer cavities than the mold has',
    sentence: 'A mold runs with all of its cavities.',
  },
  'cavity-above-standard': {
    name: 'More cavities than the mold has',
    sentence: 'A mold does not run with more cavities than it has.',
  },
  'cavity-missing': { name: 'Cavities missing', sentence: 'A row with pieces names its cavities.' },
  'shift-unknown': { name: 'Shift unknown', sentence: 'The shift of a row is 1, 2, 3 or HC.' },
  'record-before-order': {
    name: 'Made before the order came',
    sentence: 'Nothing is made before its order was received.',
  },
  'production-without-order': { name: 'Production without an order', sentence: 'A row with pieces names its order.' },
  'resin-code-missing': {
    name: 'Resin code missing',
    sentence: 'A row with pieces for an order names its resin code.',
  },
  'duplicate-key': { name: 'Key stands twice', sentence: 'No key stands twice in a table.' },
  'order-twice-under-one-date': {
    name: 'Order twice under one date',
    sentence: 'An order stands once among the orders of one date.',
  },
  'mold-list-against-number': {
    name: 'Number of molds is not its list',
    sentence: 'The number of molds of an item is the length of its list.',
  },
  'same-machine-shift-order': {
    name: 'Two rows for one shift',
    sentence: 'An order has one row a machine and shift.',
  },
} as const satisfies RuleWords
