import { expect, test } from 'vitest'
import { moldInfo, productRecord, resinInfo } from '../../../testing/plant-rows.ts'
import type { ColumnOf, RowOf } from '../../../testing/plant-tables.ts'
import { tableWorkbook } from '../../../testing/table-file.ts'
import { dateCell, errorCell, numberCell, textCell, type Cell } from '../../../testing/workbook-cell.ts'
import { parseBytes, type ParsedBytes } from '../testing/parse-bytes.ts'

function recordsWith(column: ColumnOf<'productRecords'>, cells: readonly Cell[]): ParsedBytes {
  const rows = cells.map((cell, index): RowOf<'productRecords'> => ({
    ...productRecord({ moldShot: index + 1 }),
    [column]: cell,
  }))
  return parseBytes('productRecords', tableWorkbook('productRecords', { rows }))
}

test('q16-codes: a whole number becomes its digits, text is trimmed, and that is noted once', () => {
  const parsed = recordsWith('plasticResinCode', [
    10_045,
    textCell(' 10045 '),
    textCell('101104FJ'),
    textCell('10045\u00a0'),
  ])
  expect(parsed.rows.map(row => row['plasticResinCode'])).toEqual(['10045', '10045', '101104FJ', '10045'])
  expect(parsed.notes).toEqual([{ kind: 'trimmed', column: 'plasticResinCode', count: 2, firstAddress: 'AA3' }])
  expect(parsed.quarantined).toEqual([])
})

test.each<[string, Cell, string]>([
  ['with decimals', 10_045.7, '10045.7'],
  ['shown as a date', numberCell(43_496, 'date'), '2019-01-31'],
  ['longer than Excel keeps', 2 ** 63, '9223372036854776000'],
])('q16-codes: a number %s is no code: the cell is set aside', (_, cell, found) => {
  const parsed = recordsWith('plasticResinCode', [cell])
  expect(parsed.rows).toMatchObject([{ plasticResinCode: null, moldShot: 1 }])
  expect(parsed.quarantined).toMatchObject([
    { row: 2, kind: 'cell', faults: [{ column: 'plasticResinCode', address: 'AA2', found, expected: 'string' }] },
  ])
})

test('a key code with decimals sets its row aside', () => {
  const rows = [resinInfo(), resinInfo({ resinCode: 20_001.5 })]
  const parsed = parseBytes('resinInfo', tableWorkbook('resinInfo', { rows }))
  expect(parsed.rows).toMatchObject([{ resinCode: '20001' }])
  expect(parsed.quarantined).toMatchObject([{ row: 3, kind: 'row' }])
})

test('q30-blank-shift: one blank shift leaves the others as they are', () => {
  const parsed = recordsWith('workingShift', [1, null, textCell('2'), textCell('hc'), 3])
  expect(parsed.rows.map(row => row['workingShift'])).toEqual(['1', null, '2', 'HC', '3'])
  expect(parsed.quarantined).toEqual([])
})

test('null words and error values in a detail column count as empty, each noted with its number', () => {
  const words = ['nan', 'NULL', 'none', 'N/A', 'na', '#N/A', '-1.#IND', '<NA>']
  const parsed = recordsWith('itemName', [
    ...words.map(textCell),
    errorCell('#REF!'),
    errorCell('#N/A'),
    textCell('Nano'),
  ])
  expect(parsed.rows.map(row => row['itemName'])).toEqual([...Array.from({ length: 10 }, () => null), 'Nano'])
  expect(parsed.notes).toEqual([
    { kind: 'null-word', column: 'itemName', count: 8, firstAddress: 'F2' },
    { kind: 'error-value', column: 'itemName', count: 2, firstAddress: 'F10' },
  ])
  expect(parsed.quarantined).toEqual([])
})

test('a number in a text column becomes its digits, a date its day', () => {
  const rows = [
    moldInfo({ machineTonnage: 50 }),
    moldInfo({ machineTonnage: 12.5 }),
    moldInfo({ machineTonnage: dateCell('2025-05-10') }),
    moldInfo({ machineTonnage: true }),
  ]
  const parsed = parseBytes('moldInfo', tableWorkbook('moldInfo', { rows }))
  expect(parsed.rows.map(row => row['machineTonnage'])).toEqual(['50', '12.5', '2025-05-10', 'TRUE'])
})

test.each(['xlsb', 'xlsx'] as const)('letters of any language survive in .%s', bookType => {
  const names = ['Nắp chai đỏ', '赤いキャップ', 'e\u0301', '\u{1F600}', '=SUM(A1)', 'a"b\\c', '_x0041_', '<tag> & co']
  const rows = names.map((itemName, index) => productRecord({ itemName: textCell(itemName), moldShot: index }))
  const parsed = parseBytes('productRecords', tableWorkbook('productRecords', { rows, bookType }))
  expect(parsed.rows.map(row => row['itemName'])).toEqual(bookType === 'xlsx' ? names.with(6, 'A') : names)
})
