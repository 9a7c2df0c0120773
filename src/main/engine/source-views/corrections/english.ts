import { FRACTION, kinds, WHOLE, type CorrectionWords } from './correction-words.ts'

/** The words of a correction list in English. */
export const english: CorrectionWords = {
  language: 'en',
  sheetName: 'Corrections',
  fileName: source => `${source} - corrections`,
  columns: {
    sheet: 'Sheet',
    cell: 'Cell',
    column: 'Column',
    found: 'Found',
    expected: 'Expected',
    why: 'What is wrong',
    rule: 'Rule',
    order: 'Order',
    pieces: 'Pieces',
    correctedBy: 'Corrected by',
    date: 'Date',
    note: 'Note',
  },
  types: {
    ...kinds('a whole number', WHOLE),
    ...kinds('a number', FRACTION),
    string: 'text',
    bool: 'yes or no',
    'datetime64[ns]': 'a date',
    'timedelta64[ns]': 'a length of time',
  },
  unreadable: (column, expected, setAside) =>
    setAside === 'row'
      ? `${column} should be ${expected}; the whole row is in quarantine and not counted.`
      : `${column} should be ${expected}; the cell is set aside, the row counts.`,
  notReadable: 'Cell cannot be read',
  rules: {
    'static-item': {
      name: 'Item not in itemInfo',
      demand: 'The item code and name of a row are together in itemInfo.',
    },
    'static-resin': {
      name: 'Material not in resinInfo',
      demand: 'Each material code and name of a row are together in resinInfo.',
    },
    'static-composition': {
      name: 'Recipe not known',
      demand: 'The item and its materials are one of the recipes in itemCompositionSummary.',
    },
    'po-fields-differ': {
      name: 'Row differs from its order',
      demand: 'Item and materials of a production row are those of its order.',
    },
    'po-unknown': { name: 'Order unknown', demand: 'The order of a production row is in a purchase order file.' },
    'dynamic-item': {
      name: 'Item without a mold list',
      demand: 'The item of a production row is in moldSpecificationSummary.',
    },
    'dynamic-mold': {
      name: 'Mold not for this item',
      demand: 'The mold of a production row is one of the molds listed for its item.',
    },
    'dynamic-tonnage': {
      name: 'Mold not for this tonnage',
      demand: 'The mold of a production row may run on a machine of that tonnage.',
    },
    'dynamic-recipe': {
      name: 'Materials not for this item',
      demand: 'The materials of a production row are a recipe of its item.',
    },
    'gap-mold-info': {
      name: 'Mold missing in moldInfo',
      demand: 'Every mold listed for an item is in moldInfo with its name and tonnages.',
    },
    'gap-composition': {
      name: 'Item without a recipe',
      demand: 'Every item with molds has a recipe in itemCompositionSummary.',
    },
    'recipe-without-resin': { name: 'Recipe without a resin', demand: 'A recipe names its resin.' },
    'item-incomplete': { name: 'Item named by half', demand: 'A row names its item with code and name.' },
    'unknown-machine': {
      name: 'Machine unknown',
      demand: 'The machine of a production row is in machineInfo with a tonnage on that day.',
    },
    'total-not-shots-by-cavity': {
      name: 'Total is not shots × cavities',
      demand: 'Total quantity is shots × cavities.',
    },
    'total-not-good-plus-defects': {
      name: 'Total is not good + NG',
      demand: 'Total quantity is good pieces plus all defects.',
    },
    'negative-number': { name: 'Number below zero', demand: 'No count, quantity or weight is below zero.' },
    'cavity-below-standard': {
      name: 'Fewer cavities than the mold has',
      demand: 'A mold runs with all of its cavities.',
    },
    'cavity-above-standard': {
      name: 'More cavities than the mold has',
      demand: 'A mold does not run with more cavities than it has.',
    },
    'cavity-missing': { name: 'Cavities missing', demand: 'A row with pieces names its cavities.' },
    'shift-unknown': { name: 'Shift unknown', demand: 'The shift of a row is 1, 2, 3 or HC.' },
    'record-before-order': {
      name: 'Made before the order came',
      demand: 'Nothing is made before its order was received.',
    },
    'production-without-order': { name: 'Production without an order', demand: 'A row with pieces names its order.' },
    'resin-code-missing': {
      name: 'Resin code missing',
      demand: 'A row with pieces for an order names its resin code.',
    },
    'duplicate-key': { name: 'Key stands twice', demand: 'No key stands twice in a table.' },
    'order-twice-under-one-date': {
      name: 'Order twice under one date',
      demand: 'An order stands once among the orders of one date.',
    },
    'mold-list-against-number': {
      name: 'Number of molds is not its list',
      demand: 'The number of molds of an item is the length of its list.',
    },
    'same-machine-shift-order': {
      name: 'Two rows for one shift',
      demand: 'An order has one row a machine and shift.',
    },
  },
}
