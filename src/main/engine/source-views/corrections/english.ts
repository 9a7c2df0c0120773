import { englishRules } from '../../../../contract/rule-words/english.ts'
import { FRACTION, kinds, WHOLE, type CorrectionWords } from './correction-words.ts'

/** The words of a correction list in English. */
export const english: CorrectionWords = {
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
  rules: englishRules,
  tell: sentence => sentence,
}
