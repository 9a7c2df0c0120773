import { expect, test } from 'vitest'
import { productRecord, purchaseOrder } from '../../../testing/plant-rows.ts'
import { tableWorkbook } from '../../../testing/table-file.ts'
import {
  errorCell,
  formulaCell,
  numberCell,
  rawNumberCell,
  textCell,
  type Cell,
} from '../../../testing/workbook-cell.ts'
import { definitionOf, parseBytes, type ParsedBytes } from '../testing/parse-bytes.ts'

function recordsWithShots(shots: readonly Cell[], file = 'monthlyReports_202505.xlsb'): ParsedBytes {
  const rows = shots.map((moldShot, index) => ({ ...productRecord({ machineNo: `NO.${index}` }), moldShot }))
  return parseBytes('productRecords', tableWorkbook('productRecords', { file, rows }))
}

test.each<[string, Cell, number | null]>([
  ['a whole number', 1_200, 1_200],
  ['a whole number with decimals shown', numberCell(1_200, 'decimal'), 1_200],
  ['zero', 0, 0],
  ['a negative number', -3, -3],
  ['a cached formula result', formulaCell('1+1', 2), 2],
  ['a computed result that Excel shows as whole', formulaCell('1*3', 3.000_000_000_000_000_4), 3],
  ['an empty cell', null, null],
  ['an empty text', textCell(''), null],
  ['a null word', textCell('N/A'), null],
  ['a null word in other letters', textCell('None'), null],
  ['spaces', textCell('  '), null],
])('%s in a measure column is read', (_, cell, value) => {
  const parsed = recordsWithShots([cell])
  expect(parsed.rows.map(row => row['moldShot'])).toEqual([value])
  expect(parsed.quarantined).toEqual([])
})

test.each<[string, Cell, string]>([
  ['text', textCell('12o4'), '12o4'],
  ['a thousands sign', textCell('1,234'), '1,234'],
  ['text with decimals', textCell('12.0'), '12.0'],
  ['a text with too many digits', textCell('1234567890123456'), '1234567890123456'],
  ['a fraction', 12.5, '12.5'],
  ['more than can be exact', 1e300, '1e+300'],
  ['a truth value', true, 'TRUE'],
  ['an error value', errorCell('#DIV/0!'), '#DIV/0!'],
  ['a formula with an error', formulaCell('1/0', { kind: 'error', code: '#DIV/0!' }), '#DIV/0!'],
  ['a date', numberCell(43_496, 'date'), '2019-01-31'],
])('q07-bad-number: %s in a measure column sets the row aside with its address', (_, cell, found) => {
  const parsed = recordsWithShots([5, cell])
  expect(parsed.rows.map(row => row['moldShot'])).toEqual([5])
  expect(parsed.counts).toEqual({ read: 2, blank: 0, quarantined: 1 })
  expect(parsed.quarantined).toMatchObject([
    {
      row: 3,
      kind: 'row',
      faults: [
        {
          column: 'moldShot',
          address: 'L3',
          found,
          expected: 'Int64',
          policy: 'measure',
          problem: `should be a whole number, found "${found}"`,
        },
      ],
    },
  ])
  const values = Object.fromEntries(
    definitionOf('productRecords').columns.map(({ name }, index) => [name, parsed.quarantined[0]?.values[index]]),
  )
  expect(values).toMatchObject({ recordDate: '2025-05-05', machineNo: 'NO.1', moldShot: null, moldCavity: 8 })
})

test('q03-swallowed-conversion: a file in which no row fits lists every row instead of counting as read', () => {
  const parsed = recordsWithShots(Array.from({ length: 20 }, () => textCell('many')))
  expect(parsed.rows).toEqual([])
  expect(parsed.counts).toEqual({ read: 20, blank: 0, quarantined: 20 })
  expect(parsed.quarantined.map(({ faults }) => faults[0]?.address)).toEqual(
    Array.from({ length: 20 }, (_, index) => `L${index + 2}`),
  )
})

test.each([
  ['a number too large for a double', '1e400', 'Infinity'],
  ['no number', 'NaN', 'NaN'],
  ['two points', '1.2.3', '1.2.3'],
  ['a letter among digits', '12x4', '12x4'],
])('a number cell that stores %s never becomes another number', (_, stored, found) => {
  const parsed = recordsWithShots([5, rawNumberCell(stored), 7], 'monthlyReports_202505.xlsx')
  expect(parsed.rows.map(row => row['moldShot'])).toEqual([5, 7])
  expect(parsed.quarantined).toMatchObject([{ row: 3, faults: [{ address: 'L3', found }] }])
})

test('whole numbers typed as text are read and noted', () => {
  const parsed = recordsWithShots([textCell('12'), textCell(' -7 '), textCell('007')])
  expect(parsed.rows.map(row => row['moldShot'])).toEqual([12, -7, 7])
  expect(parsed.notes).toEqual([
    { kind: 'text-number', column: 'moldShot', count: 3, firstAddress: 'L2' },
    { kind: 'trimmed', column: 'moldShot', count: 1, firstAddress: 'L3' },
  ])
})

test('minus zero is zero', () => {
  expect(recordsWithShots([rawNumberCell('-0')], 'monthlyReports_202505.xlsx').rows).toMatchObject([{ moldShot: 0 }])
})

test('decimals stay as they are in a column of fractions', () => {
  const order = purchaseOrder({ plasticResinQuantity: 31.919_999_999_999_998 })
  const parsed = parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows: [order] }))
  expect(parsed.rows).toMatchObject([{ plasticResinQuantity: 31.919_999_999_999_998 }])
})

test('an empty key sets the row aside', () => {
  const rows = [purchaseOrder(), purchaseOrder({ poNo: textCell('n/a') }), purchaseOrder({ itemQuantity: null })]
  const parsed = parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows }))
  expect(parsed.rows).toHaveLength(1)
  expect(parsed.quarantined).toMatchObject([
    {
      row: 3,
      kind: 'row',
      faults: [{ column: 'poNo', address: 'B3', found: '', policy: 'key', problem: 'should not be empty' }],
    },
    { row: 4, kind: 'row', faults: [{ column: 'itemQuantity', address: 'F4', problem: 'should not be empty' }] },
  ])
})

test('the policy of a column is a setting', () => {
  const definition = definitionOf('productRecords', { 'productRecords.moldShot': 'detail' })
  const rows = [{ ...productRecord(), moldShot: '12o4' }]
  const parsed = parseBytes(definition, tableWorkbook('productRecords', { rows }))
  expect(parsed.rows).toMatchObject([{ moldShot: null, moldCavity: 8 }])
  expect(parsed.quarantined).toMatchObject([{ kind: 'cell', faults: [{ policy: 'detail' }] }])
})

test('a row with a bad key and a bad detail is set aside once, with both', () => {
  const rows = [purchaseOrder({ itemQuantity: 'many', poETA: 'soon' })]
  const parsed = parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows }))
  expect(parsed.rows).toEqual([])
  expect(parsed.quarantined).toMatchObject([{ kind: 'row', faults: [{ column: 'poETA' }, { column: 'itemQuantity' }] }])
})
