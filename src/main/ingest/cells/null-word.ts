/** Texts that are nothing already when a sheet is read (C-3). */
const nothingAtReading: ReadonlySet<string> = new Set([
  '',
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'n/a',
  'nan',
  'null',
])

/** Texts that are nothing in any spelling of their letters (C-11). */
const nullWords: ReadonlySet<string> = new Set(['nan', 'null', 'none', '', 'n/a', 'na'])

/** Whether a text counts as nothing while rows are compared cell by cell (C-3, C-5). */
export function isNothingAtReading(text: string): boolean {
  return text.length < 10 && nothingAtReading.has(text)
}

/** Whether a trimmed text stands for "no value" (C-3, C-11). */
export function isNullWord(trimmed: string): boolean {
  return trimmed.length < 10 && (nothingAtReading.has(trimmed) || nullWords.has(trimmed.toLowerCase()))
}
