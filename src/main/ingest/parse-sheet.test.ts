import { describe, expect, test } from 'vitest'
import { EngineFailure, type Failure } from '../../contract/failure.ts'
import { itemComposition, machineInfo, productRecord, purchaseOrder } from '../../testing/plant-rows.ts'
import { tableCells, tableWorkbook } from '../../testing/table-file.ts'
import { errorCell, formattedCell, textCell } from '../../testing/workbook-cell.ts'
import { writeWorkbook } from '../../testing/write-workbook.ts'
import { parseBytes } from './testing/parse-bytes.ts'

function failureOf(action: () => unknown): Failure {
  try {
    action()
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure
    throw error
  }
  throw new Error('It did not fail')
}

describe('headers', () => {
  test('the spelling of the workbook and of the database both name a column (C-6)', () => {
    const rows = [productRecord()]
    const written = parseBytes('productRecords', tableWorkbook('productRecords', { rows }))
    expect(Object.keys(written.headers).slice(0, 2)).toEqual(['recordDate', 'workingShift'])
    expect(written.headers).toMatchObject({ plasticResine: 'plasticResin', plasticResineCode: 'plasticResinCode' })
    expect(written.columnLetters).toMatchObject({ recordDate: 'A', plasticResin: 'Z', additiveMasterbatchCode: 'AF' })
    const corrected = parseBytes(
      'productRecords',
      tableWorkbook('productRecords', { rows, headers: { plasticResin: 'plasticResin' } }),
    )
    expect(corrected.rows).toEqual(written.rows)
  })

  test('c-4: a missing column fails the file and is named as the workbook heads it', () => {
    const bytes = tableWorkbook('productRecords', { rows: [productRecord()], headers: { plasticResinLot: 'Lot' } })
    expect(failureOf(() => parseBytes('productRecords', bytes))).toMatchObject({
      code: 'missing_fields',
      message:
        'Row 1 of sheet Sheet1 should name every column of productRecords; missing: plasticResineLot. Not known: Lot.',
      file: 'file',
      sheet: 'Sheet1',
      cell: 'A1',
      transient: false,
    })
  })

  test('a header that stands twice fails the file', () => {
    const bytes = tableWorkbook('purchaseOrders', { rows: [purchaseOrder()], extraColumns: { poNo: ['IM9'] } })
    expect(failureOf(() => parseBytes('purchaseOrders', bytes))).toMatchObject({ code: 'file_not_valid', cell: 'P1' })
  })

  test('extra columns are ignored and listed, whatever they are called', () => {
    const extraColumns = { __proto: ['x'], constructor: ['y'], toString: [1], Remark: ['z'], Remark2: [errorCell()] }
    const bytes = tableWorkbook('purchaseOrders', { rows: [purchaseOrder()], extraColumns })
    const parsed = parseBytes('purchaseOrders', bytes)
    expect(parsed.rows).toHaveLength(1)
    expect(parsed.headers).toMatchObject({ constructor: '', toString: '', Remark: '', poNo: 'poNo' })
  })

  test('prototype names as headers break nothing', () => {
    const header = ['__proto__', 'constructor', 'hasOwnProperty', 'itemCode', 'itemName']
    const bytes = writeWorkbook([{ name: 'itemInfo', rows: [header, ['a', 'b', 'c', '__proto__', 'constructor']] }], {
      bookType: 'xlsx',
    })
    const parsed = parseBytes('itemInfo', bytes)
    expect(parsed.rows).toEqual([{ itemCode: '__proto__', itemName: 'constructor' }])
    expect(Object.entries(parsed.headers)).toContainEqual(['__proto__', ''])
    expect(Object.getPrototypeOf(parsed.headers)).toBe(Object.prototype)
  })

  test('spaces around a header and blank rows above it do not matter', () => {
    const [header = [], ...rows] = tableCells('itemInfo', { rows: [{ itemCode: 'A1', itemName: 'Cap' }] })
    const padded = header.map(text => ` ${typeof text === 'string' ? text : ''} `)
    const bytes = writeWorkbook([{ name: 'itemInfo', rows: [[], [null, formattedCell()], padded, ...rows] }], {
      bookType: 'xlsx',
    })
    const parsed = parseBytes('itemInfo', bytes)
    expect(parsed.rows).toEqual([{ itemCode: 'A1', itemName: 'Cap' }])
    expect(parsed.counts).toEqual({ read: 1, blank: 0, quarantined: 0 })
  })

  test('another row above the header fails the file', () => {
    const rows = [['Report of May'], ...tableCells('itemInfo', { rows: [{ itemCode: 'A1', itemName: 'Cap' }] })]
    const bytes = writeWorkbook([{ name: 'itemInfo', rows }], { bookType: 'xlsx' })
    expect(failureOf(() => parseBytes('itemInfo', bytes))).toMatchObject({ code: 'missing_fields' })
  })

  test('an empty sheet fails the file', () => {
    const bytes = writeWorkbook([{ name: 'Sheet1', rows: [] }], { bookType: 'xlsb' })
    expect(failureOf(() => parseBytes('productRecords', bytes))).toMatchObject({
      code: 'missing_fields',
      sheet: 'Sheet1',
    })
  })
})

describe('sheets', () => {
  const other = { name: 'Notes', rows: [['text']] }

  test('a missing sheet fails the file and the ones there are named', () => {
    const bytes = tableWorkbook('purchaseOrders', { rows: [purchaseOrder()], sheet: 'orders', sheetsBefore: [other] })
    expect(failureOf(() => parseBytes('purchaseOrders', bytes))).toMatchObject({
      code: 'file_not_valid',
      message: 'file should have a sheet named poList, found Notes, orders.',
      sheet: 'poList',
    })
  })

  test.each(['xlsx', 'xlsb'] as const)('the named sheet is read wherever it stands, in any case (.%s)', bookType => {
    const bytes = tableWorkbook('purchaseOrders', {
      rows: [purchaseOrder()],
      sheet: 'POLIST',
      sheetsBefore: [other],
      sheetsAfter: [{ ...other, name: 'More' }],
      bookType,
    })
    const parsed = parseBytes('purchaseOrders', bytes)
    expect(parsed.sheet).toBe('POLIST')
    expect(parsed.rows).toHaveLength(1)
  })

  test('c-13: of a static table the first sheet is read, whatever its name', () => {
    const bytes = tableWorkbook('machineInfo', { rows: [machineInfo()], sheet: 'Any', sheetsAfter: [other] })
    expect(parseBytes('machineInfo', bytes)).toMatchObject({ sheet: 'Any', rows: [{ machineCode: 'TA50-001' }] })
  })
})

test('q08-blank-rows: blank rows anywhere are dropped and counted', () => {
  const blank = productRecord()
  const spaces = Object.fromEntries(Object.keys(blank).map(column => [column, column === 'itemName' ? ' ' : null]))
  const bytes = tableWorkbook('productRecords', {
    rows: [productRecord(), null, 'formatted', spaces as typeof blank, productRecord({ machineNo: 'NO.02' })],
    trailingFormattedRows: 40,
  })
  const parsed = parseBytes('productRecords', bytes)
  expect(parsed.parsedRows.map(({ row }) => row)).toEqual([2, 6])
  expect(parsed.counts).toEqual({ read: 45, blank: 43, quarantined: 0 })
  expect(parsed.quarantined).toEqual([])
})

test('a row in which only extra columns hold something is blank', () => {
  const bytes = tableWorkbook('purchaseOrders', {
    rows: [purchaseOrder(), null],
    extraColumns: { Remark: [null, 'x'] },
  })
  const cells = writeWorkbook(
    [
      {
        name: 'poList',
        rows: [...tableCells('purchaseOrders', { rows: [purchaseOrder()] }), [...Array(20).fill(null), 'note']],
      },
    ],
    { bookType: 'xlsx' },
  )
  expect(parseBytes('purchaseOrders', bytes).rows).toHaveLength(1)
  expect(parseBytes('purchaseOrders', cells).counts).toEqual({ read: 2, blank: 1, quarantined: 0 })
})

test.each(['xlsx', 'xlsb'] as const)('a declared size of the whole sheet costs nothing (.%s)', bookType => {
  const rows = tableCells('purchaseOrders', { rows: [purchaseOrder()] })
  const bytes = writeWorkbook([{ name: 'poList', rows, dimension: 'A1:XFD1048576' }], { bookType })
  expect(parseBytes('purchaseOrders', bytes).counts).toEqual({ read: 1, blank: 0, quarantined: 0 })
})

describe('raw hashes', () => {
  const hashes = (
    rows: Parameters<typeof tableWorkbook<'purchaseOrders'>>[1]['rows'],
    codes: 'text' | 'number' = 'number',
  ) => parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows, codes })).parsedRows.map(row => row.rawHash)

  test('c-5: nothing equals nothing, 1 equals 1.0, a number never equals a text', () => {
    const base = purchaseOrder({ itemQuantity: 1 })
    const [first, ...others] = hashes([
      base,
      { ...base, additiveMasterbatch: '' },
      { ...base, additiveMasterbatch: textCell('NaN') },
    ])
    expect(others).toEqual([first, first])
    expect(hashes([base], 'text')).not.toEqual([first])
    expect(hashes([{ ...base, itemName: `${base.itemName as string} ` }])).not.toEqual([first])
  })

  test('c-13: equal rows of a static table stay apart, and their content is equal', () => {
    const rows = [itemComposition(), itemComposition(), itemComposition()]
    const { parsedRows } = parseBytes('itemCompositionSummary', tableWorkbook('itemCompositionSummary', { rows }))
    expect(new Set(parsedRows.map(row => row.rawHash)).size).toBe(3)
    expect(new Set(parsedRows.map(row => row.contentHash)).size).toBe(1)
    expect(new Set(parsedRows.map(row => row.keyHash)).size).toBe(1)
  })
})
