import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { productRecord, purchaseOrder } from '../../testing/plant-rows.ts'
import { plantTables, type ColumnOf, type RowOf } from '../../testing/plant-tables.ts'
import { tableWorkbook } from '../../testing/table-file.ts'
import { dateCell, errorCell, formattedCell, textCell, type Cell } from '../../testing/workbook-cell.ts'
import { definitionOf, parseBytes } from './testing/parse-bytes.ts'

type Order = RowOf<'purchaseOrders'>

const columns = Object.keys(plantTables.purchaseOrders.columns) as readonly ColumnOf<'purchaseOrders'>[]

/** Anything a planner's sheet may hold in one cell. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    formattedCell(),
    errorCell('#REF!'),
    errorCell('#N/A'),
    true,
    false,
    '',
    ' ',
    'None',
    'NaN',
  ),
  fc.constantFrom<Cell>(
    '2025-05-05',
    '31/01/2025',
    '31/02/2025',
    '2025-05-05 06:00',
    '12',
    ' 12 ',
    '1,234',
    '12.5',
    '12o4',
  ),
  fc.integer({ min: -1_000, max: 120_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 12 }).filter(isCellText).map(textCell),
  fc
    .record({ day: fc.integer({ min: 1, max: 28 }), time: fc.constantFrom(0, 0.25) })
    .map(({ day, time }) => dateCell(`2025-05-${String(day).padStart(2, '0')}`, time)),
)

/** What XML can carry and Excel's `_x0041_` escapes leave alone. */
function isCellText(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\ufffe\uffff]|_x[0-9a-f]{4}_/iu.test(text)
}

const orderChanges = fc.dictionary(fc.constantFrom(...columns), anyCell, { maxKeys: 4, noNullPrototype: true })
const orders = fc
  .array(orderChanges, { maxLength: 12 })
  .map(changes => changes.map((change, index): Order => ({ ...purchaseOrder({ poNo: `IM25050${index}` }), ...change })))

test('rows = loaded + quarantined + blank, whatever stands in the cells', () => {
  fc.assert(
    fc.property(orders, fc.constantFrom('xlsx', 'xlsb'), (rows, bookType) => {
      const bytes = tableWorkbook('purchaseOrders', { rows, bookType, trailingFormattedRows: 2 })
      const { counts, parsedRows, quarantined } = parseBytes('purchaseOrders', bytes)
      expect(counts.read).toBe(rows.length + 2)
      expect(counts.read).toBe(parsedRows.length + counts.quarantined + counts.blank)
      expect(quarantined.filter(({ kind }) => kind === 'row')).toHaveLength(counts.quarantined)
    }),
    { numRuns: 100 },
  )
})

test('both formats hold the same rows', () => {
  fc.assert(
    fc.property(orders, rows => {
      const [xlsx, xlsb] = (['xlsx', 'xlsb'] as const).map(bookType =>
        parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows, bookType })),
      )
      expect(xlsb?.parsedRows).toEqual(xlsx?.parsedRows)
      expect(xlsb?.quarantined).toEqual(xlsx?.quarantined)
      expect(xlsb?.notes).toEqual(xlsx?.notes)
    }),
    { numRuns: 60 },
  )
})

test('the order of columns and extra columns change nothing but addresses', () => {
  const shuffled = fc.shuffledSubarray([...columns], { minLength: columns.length })
  fc.assert(
    fc.property(orders, shuffled, fc.array(anyCell, { minLength: 1, maxLength: 3 }), (rows, order, extra) => {
      const plain = parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows, bookType: 'xlsx' }))
      const moved = parseBytes(
        'purchaseOrders',
        tableWorkbook('purchaseOrders', { rows, bookType: 'xlsx', columns: order, extraColumns: { Remark: extra } }),
      )
      expect(moved.parsedRows).toEqual(plain.parsedRows)
      expect(moved.quarantined.map(({ row, rawHash, values }) => ({ row, rawHash, values }))).toEqual(
        plain.quarantined.map(({ row, rawHash, values }) => ({ row, rawHash, values })),
      )
    }),
    { numRuns: 60 },
  )
})

test('typed rows written to a workbook again are the same rows', () => {
  const definition = definitionOf('purchaseOrders')
  fc.assert(
    fc.property(orders, rows => {
      const first = parseBytes('purchaseOrders', tableWorkbook('purchaseOrders', { rows, bookType: 'xlsx' }))
      const again = first.rows.map(row =>
        Object.fromEntries(
          definition.columns.map(({ name }) => {
            const value = row[name] ?? null
            return [name, typeof value === 'string' ? textCell(value) : value]
          }),
        ),
      )
      const second = parseBytes(
        'purchaseOrders',
        tableWorkbook('purchaseOrders', { rows: again as Order[], bookType: 'xlsx' }),
      )
      expect(second.rows).toEqual(first.rows)
      expect(second.parsedRows.map(row => row.contentHash)).toEqual(first.parsedRows.map(row => row.contentHash))
      expect(second.quarantined).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a large sheet is read in pieces with nothing lost between them', () => {
  const rows = Array.from({ length: 9_000 }, (_, index) => productRecord({ moldShot: index, itemName: `Cap ${index}` }))
  for (const bookType of ['xlsx', 'xlsb'] as const) {
    const parsed = parseBytes('productRecords', tableWorkbook('productRecords', { rows, bookType }))
    expect(parsed.counts).toEqual({ read: 9_000, blank: 0, quarantined: 0 })
    expect(parsed.rows.every((row, index) => row['moldShot'] === index && row['itemName'] === `Cap ${index}`)).toBe(
      true,
    )
    expect(parsed.parsedRows.every(({ row }, index) => row === index + 2)).toBe(true)
  }
})
