import { describe, expect, test } from 'vitest'
import { productRecord, purchaseOrder } from '../../../testing/plant-rows.ts'
import { tableWorkbook } from '../../../testing/table-file.ts'
import { dateCell, errorCell, isoDateCell, numberCell, textCell, type Cell } from '../../../testing/workbook-cell.ts'
import { parseBytes, type ParsedBytes } from '../testing/parse-bytes.ts'

function ordersReceived(dates: readonly Cell[], options: { readonly date1904?: boolean } = {}): ParsedBytes {
  const rows = dates.map((poReceivedDate, index) => purchaseOrder({ poReceivedDate, poNo: `IM250500${index}` }))
  return parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows, ...options }))
}

function receivedDates({ rows }: ParsedBytes): readonly unknown[] {
  return rows.map(row => row['poReceivedDate'])
}

test.each([
  ['a date cell', dateCell('2019-01-31')],
  ['a serial number', 43_496],
  ['ISO text', textCell('2019-01-31')],
  ['text with slashes', textCell('2019/01/31')],
  ['text with dots', textCell('2019.1.31')],
  ['text with the day first', textCell('31/01/2019')],
  ['text with the day first, short', textCell('31-1-2019')],
  ['text with spaces around', textCell(' 2019-01-31 ')],
  ['an ISO date cell', isoDateCell('2019-01-31')],
])('q09-text-date: %s is read', (_, cell) => {
  const parsed = ordersReceived([cell])
  expect(receivedDates(parsed)).toEqual(['2019-01-31'])
  expect(parsed.quarantined).toEqual([])
})

test.each([
  ['a date cell with a time', dateCell('2019-01-31', 0.75)],
  ['a serial number with a fraction', 43_496.25],
  ['text with a time', textCell('2019-01-31 06:00')],
  ['ISO text with a time and zone', textCell('2019-01-31T22:30:00Z')],
  ['text with the day first and a time', textCell('31/01/2019 14:00:00')],
])('q29-time-part: %s loses its time, and that is noted', (_, cell) => {
  const parsed = ordersReceived([cell, textCell('2019-02-01')])
  expect(receivedDates(parsed)).toEqual(['2019-01-31', '2019-02-01'])
  expect(parsed.notes).toEqual([{ kind: 'time-dropped', column: 'poReceivedDate', count: 1, firstAddress: 'A2' }])
})

test('a time of 00:00 is no time', () => {
  const parsed = ordersReceived([textCell('2019-01-31 00:00:00'), dateCell('2019-01-31', 0)])
  expect(receivedDates(parsed)).toEqual(['2019-01-31', '2019-01-31'])
  expect(parsed.notes).toEqual([])
})

test('dates of a 1904 workbook are the same days', () => {
  const parsed = ordersReceived([dateCell('2019-01-31'), textCell('2019-02-01')], { date1904: true })
  expect(receivedDates(parsed)).toEqual(['2019-01-31', '2019-02-01'])
})

describe('q10-unparsable-date', () => {
  test.each<[string, Cell, string]>([
    ['a word', textCell('yesterday'), 'yesterday'],
    ['a day that is not in the calendar', textCell('31/02/2025'), '31/02/2025'],
    ['the month first', textCell('12/31/2018'), '12/31/2018'],
    ['a year of two digits', textCell('31/01/19'), '31/01/19'],
    ['an impossible time', textCell('2019-01-31 25:00'), '2019-01-31 25:00'],
    ['a small number', 12, '12'],
    ['a date written as a number', 20_190_131, '20190131'],
    ['a negative number', -5, '-5'],
    ['a truth value', true, 'TRUE'],
  ])('%s is set aside with its address', (_, cell, found) => {
    const parsed = ordersReceived([dateCell('2019-01-31'), cell])
    expect(receivedDates(parsed)).toEqual(['2019-01-31', null])
    expect(parsed.counts).toEqual({ read: 2, blank: 0, quarantined: 0 })
    expect(parsed.notes).toContainEqual({ kind: 'unreadable', column: 'poReceivedDate', count: 1, firstAddress: 'A3' })
    expect(parsed.quarantined).toMatchObject([
      {
        row: 3,
        kind: 'cell',
        faults: [
          {
            column: 'poReceivedDate',
            address: 'A3',
            found,
            expected: 'datetime64[ns]',
            policy: 'detail',
            problem: `should be a date, found "${found}"`,
          },
        ],
      },
    ])
  })

  test('a plain serial number is a date in a column of numbers and in a mixed one', () => {
    expect(receivedDates(ordersReceived([43_496, 43_497]))).toEqual(['2019-01-31', '2019-02-01'])
    expect(receivedDates(ordersReceived([43_496, textCell('2019-02-01')]))).toEqual(['2019-01-31', '2019-02-01'])
  })
})

test('an error value in a detail date counts as empty, in a key date it sets the row aside', () => {
  expect(receivedDates(ordersReceived([errorCell('#VALUE!')]))).toEqual([null])
  const records = [productRecord(), productRecord({ recordDate: errorCell('#REF!') })]
  const parsed = parseBytes('productRecords', tableWorkbook('productRecords', { rows: records }))
  expect(parsed.rows).toHaveLength(1)
  expect(parsed.quarantined).toMatchObject([
    { row: 3, kind: 'row', faults: [{ address: 'A3', found: '#REF!', policy: 'key' }] },
  ])
})

test('days at the ends of the range are read, one beyond is not', () => {
  const parsed = ordersReceived([18_264, 109_574, numberCell(18_263, 'date'), 109_575])
  expect(receivedDates(parsed)).toEqual(['1950-01-01', '2199-12-31', null, null])
})
