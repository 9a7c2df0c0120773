import type { Random } from '../random.ts'
import { readWorkbookCells } from '../read-workbook-cells.ts'
import { dateCell, errorCell, rawNumberCell, textCell } from '../workbook-cell.ts'
import type { Cell } from '../workbook-cell.ts'
import { workbookParts, writeWorkbook } from '../write-workbook.ts'
import type { SheetContent } from '../write-workbook.ts'
import { writeZip } from '../write-zip.ts'
import type { Damage, DamageWorkbook, GoodWorkbook, TouchedCell } from './damaged-workbook.ts'

/** Ways in which a well-formed workbook is not what it should be: sheet, headers, sizes, values. */
export const cellDamages = {
  'wrong-sheet-name': (good, random) =>
    rewritten(good, sheet => ({ ...sheet, name: random.pick(['Sheet2', 'Tổng hợp', 'data']) }), 'fails'),
  'wrong-header': (good, random) =>
    changedHeader(good, random, header => (typeof header === 'string' ? `${header}_` : 'x')),
  'missing-header': (good, random) => changedHeader(good, random, () => null),
  'repeated-header': (good, random) => changedHeader(good, random, (_, other) => other),
  'header-not-first': good => rewritten(good, sheet => ({ ...sheet, rows: [['Report'], ...sheet.rows] }), 'fails'),
  'empty-sheet': good => rewritten(good, sheet => ({ ...sheet, rows: [] }), 'fails'),
  'huge-dimension': good => rewritten(good, sheet => ({ ...sheet, dimension: 'A1:XFD1048576' }), 'fails-or-same'),
  'far-cell': good => {
    const last = { ...good, bookType: 'xlsx' } as const
    return patchedXml(last, xml =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
  },
  'wrong-extension': good => ({
    bytes: good.bytes,
    outcome: 'fails-or-same',
    claims: good.bookType === 'xlsx' ? 'xlsb' : 'xlsx',
  }),
  'deep-xml': good => {
    const depth = 200_000
    return patchedXml(good, xml =>
      xml.replace('<sheetData>', `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}<sheetData>`),
    )
  },
  'many-empty-rows': good => {
    const rows = Array.from({ length: 300_000 }, (_, index) => `<row r="${700_000 + index}"/>`)
    return patchedXml(good, xml => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`))
  },
  'entity-expansion': good => {
    const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`)
    const doctype = `<!DOCTYPE worksheet [<!ENTITY e0 "lol">${entities.join('')}]>`
    return patchedXml(good, xml => xml.replace('<worksheet ', `${doctype}<worksheet `))
  },
  'bad-numbers': (good, random) =>
    touched(good, random, isNumber, () =>
      random.pick<Cell>([rawNumberCell('1e400'), rawNumberCell('NaN'), rawNumberCell('1.2.3'), 1e300, -1e15, 0.5]),
    ),
  'bad-dates': (good, random) =>
    touched(good, random, isDate, () =>
      random.pick<Cell>([-5, 0, 2_958_466, 1e12, '31/02/2025', '2025-13-45', 'yesterday', true, errorCell('#VALUE!')]),
    ),
  'text-in-numbers': (good, random) =>
    touched(good, random, isNumber, () => random.pick(['12o4', '1,234', '--', '٣٤', '１２']), 'xlsb'),
  'long-text': (good, random) =>
    touched(good, random, isText, () => textCell('x'.repeat(random.integer(40_000, 400_000)))),
  'odd-text': (good, random) =>
    touched(good, random, isText, () =>
      random.pick(['\u202e\u0000A', '=cmd|x', '\ud83d\ude00', 'e\u0301'.repeat(50), '_x0041_']),
    ),
} as const satisfies Readonly<Record<string, DamageWorkbook>>

function rewritten(
  good: GoodWorkbook,
  change: (sheet: SheetContent) => SheetContent,
  outcome: Damage['outcome'],
): Damage {
  const { sheets, date1904 } = readWorkbookCells(good.bytes)
  const [first, ...others] = sheets
  if (first === undefined) throw new Error('The good workbook has no sheet')
  return { bytes: writeWorkbook([change(first), ...others], { bookType: good.bookType, date1904 }), outcome }
}

function changedHeader(good: GoodWorkbook, random: Random, change: (header: Cell, other: Cell) => Cell): Damage {
  const changeSheet = (sheet: SheetContent): SheetContent => {
    const header = sheet.rows[0] ?? []
    const at = random.integer(1, header.length - 1)
    const other = header[at - 1] ?? null
    return { ...sheet, rows: sheet.rows.with(0, header.with(at, change(header[at] ?? null, other))) }
  }
  return rewritten(good, changeSheet, 'fails')
}

/** The workbook as .xlsx with the first sheet's XML changed. */
function patchedXml(good: GoodWorkbook, change: (xml: string) => string): Damage {
  const { sheets, date1904 } = readWorkbookCells(good.bytes)
  const parts = workbookParts(sheets, { bookType: 'xlsx', date1904 }).map(entry =>
    entry.name === 'xl/worksheets/sheet1.xml' ? { ...entry, data: Buffer.from(change(entry.data.toString())) } : entry,
  )
  return { bytes: writeZip(parts), outcome: 'fails-or-same', claims: 'xlsx' }
}

/** Puts a bad value into one to five cells of the wanted sort; raw numbers exist in .xlsx only. */
function touched(
  good: GoodWorkbook,
  random: Random,
  wanted: (cell: Cell) => boolean,
  value: () => Cell,
  bookType: GoodWorkbook['bookType'] = 'xlsx',
): Damage {
  const { sheets, date1904 } = readWorkbookCells(good.bytes)
  const [first, ...others] = sheets
  const candidates = (first?.rows ?? []).flatMap((row, r) =>
    r === 0 ? [] : row.flatMap((cell, c) => (wanted(cell) ? [{ r, c }] : [])),
  )
  if (first === undefined || candidates.length === 0) throw new Error('The good workbook has no such cell')
  let rows = first.rows
  const cells: TouchedCell[] = []
  for (let count = random.integer(1, 5); count > 0; count--) {
    const { r, c } = random.pick(candidates)
    rows = rows.with(r, (rows[r] ?? []).with(c, value()))
    const header = first.rows[0]?.[c]
    cells.push({ row: r + 1, header: typeof header === 'string' ? header : '' })
  }
  return {
    bytes: writeWorkbook([{ ...first, rows }, ...others], { bookType, date1904 }),
    outcome: 'same-but-touched',
    touched: cells,
    claims: bookType,
  }
}

function isNumber(cell: Cell): boolean {
  return typeof cell === 'number'
}

function isText(cell: Cell): boolean {
  return typeof cell === 'string' && cell !== ''
}

function isDate(cell: Cell): boolean {
  return cell !== null && typeof cell === 'object' && cell.kind === dateCell('2025-01-01').kind
}
