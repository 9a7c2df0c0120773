import { read, utils } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import {
  dateCell,
  errorCell,
  formattedCell,
  formulaCell,
  isoDateCell,
  numberCell,
  rawNumberCell,
  textCell,
} from './workbook-cell.ts'
import type { Cell } from './workbook-cell.ts'
import { writeWorkbook } from './write-workbook.ts'
import type { WorkbookOptions } from './write-workbook.ts'

function firstSheet(bytes: Buffer): WorkSheet {
  const book = read(bytes, { WTF: true, cellNF: true, sheetStubs: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('The workbook has no sheet')
  return sheet
}

function values(bytes: Buffer): readonly (readonly unknown[])[] {
  const sheet = firstSheet(bytes)
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1')
  return Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from(
      { length: e.c + 1 },
      (__, c) => (sheet[utils.encode_cell({ r, c })] as CellObject | undefined)?.v ?? null,
    ),
  )
}

const rows: readonly (readonly Cell[])[] = [
  ['recordDate', 'lot & <more>', 'truth', 'size'],
  [dateCell('2025-07-01'), ' padded ', true, 2_000_000_000],
  [45_000, '', false, -12.5],
  [null, null, null, null],
  [0, 'Ĩ Ũ 機', null, -7],
]
const expected = [
  ['recordDate', 'lot & <more>', 'truth', 'size'],
  [45_839, ' padded ', true, 2_000_000_000],
  [45_000, '', false, -12.5],
  [null, null, null, null],
  [0, 'Ĩ Ũ 機', null, -7],
]
const variants: readonly WorkbookOptions[] = [
  { bookType: 'xlsx' },
  { bookType: 'xlsb' },
  { bookType: 'xlsx', strings: 'inline' },
  { bookType: 'xlsb', strings: 'inline' },
  { bookType: 'xlsx', compression: 'portable', columnWidths: [12, 30] },
  { bookType: 'xlsb', compression: 'none', columnWidths: [12, 30] },
]

describe.each(variants)('a workbook written as %o', options => {
  test('is read back by the library with the same cells', () => {
    const bytes = writeWorkbook([{ name: 'Sheet1', rows }], options)
    expect(values(bytes)).toEqual(expected)
    expect(firstSheet(bytes)['!ref']).toBe('A1:D5')
    expect(firstSheet(bytes)['A2']).toMatchObject({ t: 'n', z: 'm/d/yy', w: '7/1/25' })
  })

  test('has the same bytes each time', () => {
    const sheets = [{ name: 'Sheet1', rows }]
    expect(writeWorkbook(sheets, options).equals(writeWorkbook(sheets, options))).toBe(true)
  })
})

describe.each(['xlsx', 'xlsb'] as const)('special cells in .%s', bookType => {
  test('errors, formulas with cached values, formats and forced texts', () => {
    const cells: readonly Cell[] = [
      errorCell('#REF!'),
      formulaCell('F1*G1', 48),
      formulaCell('B1-SUM(F1:G1)', { kind: 'error', code: '#DIV/0!' }),
      formulaCell('F1+1', 'seven'),
      numberCell(1234.5, 'decimal'),
      6,
      8,
      textCell('10045'),
    ]
    const sheet = firstSheet(writeWorkbook([{ name: 'S', rows: [cells] }], { bookType }))
    expect(sheet['A1']).toMatchObject({ t: 'e', w: '#REF!' })
    expect(sheet['B1']).toMatchObject({ t: 'n', v: 48, f: 'F1*G1' })
    expect(sheet['C1']).toMatchObject({ t: 'e', w: '#DIV/0!', f: 'B1-SUM(F1:G1)' })
    expect(sheet['D1']).toMatchObject({ t: 's', v: 'seven', f: 'F1+1' })
    expect(sheet['E1']).toMatchObject({ t: 'n', v: 1234.5, z: '#,##0.00' })
    expect(sheet['H1']).toMatchObject({ t: 's', v: '10045' })
  })

  test('formatted blank rows widen the used range and hold no value', () => {
    const blank: readonly Cell[] = [formattedCell('date'), formattedCell('integer')]
    const sheet = firstSheet(writeWorkbook([{ name: 'S', rows: [['a', 'b'], [1, 2], blank, blank] }], { bookType }))
    expect(sheet['!ref']).toBe('A1:B4')
    expect(sheet['A4']?.v).toBeUndefined()
  })

  test('the 1904 system stores other serials for the same days', () => {
    const bytes = writeWorkbook([{ name: 'S', rows: [[dateCell('2025-07-01')]] }], { bookType, date1904: true })
    expect(read(bytes).Workbook?.WBProps?.date1904).toBe(true)
    expect(firstSheet(bytes)['A1']?.v).toBe(45_839 - 1462)
  })

  test('several sheets and a declared dimension', () => {
    const sheets = [
      { name: 'Notes', rows: [['x']] },
      { name: 'Sheet1', rows: [['y']], dimension: 'A1:B7' },
    ]
    const book = read(writeWorkbook(sheets, { bookType }))
    expect(book.SheetNames).toEqual(['Notes', 'Sheet1'])
    expect(book.Sheets['Sheet1']?.['A1']?.v).toBe('y')
    expect(book.Sheets['Sheet1']?.['!ref']).toBe('A1:B7')
  })
})

test('.xlsx also holds ISO date cells and numbers that are none', () => {
  const rowsHere = [[isoDateCell('2025-07-01T00:00:00'), rawNumberCell('1e400')]]
  const sheet = firstSheet(writeWorkbook([{ name: 'S', rows: rowsHere }], { bookType: 'xlsx' }))
  expect(sheet['A1']).toMatchObject({ t: 'n', v: 45_839 })
  expect(sheet['B1']?.v).toBe(Infinity)
  expect(() => writeWorkbook([{ name: 'S', rows: rowsHere }], { bookType: 'xlsb' })).toThrow('isoDate')
})

test('a formula of two precedences is refused in .xlsb', () => {
  const rowsHere = [[formulaCell('A2+B2*C2', 1)]]
  expect(() => writeWorkbook([{ name: 'S', rows: rowsHere }], { bookType: 'xlsb' })).toThrow('two precedences')
})
