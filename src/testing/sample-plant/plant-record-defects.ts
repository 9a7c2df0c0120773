import type { RowOf } from '../plant-tables.ts'
import { resins } from './catalogue.ts'
import { cellText, textCell } from '../workbook-cell.ts'
import type { Entry, SampleBook, SampleMonth } from './sample-book.ts'
import type { DefectDraft } from './planted-defect.ts'

type ProductRecordRow = RowOf<'productRecords'>
type RecordDraft = Omit<DefectDraft, 'place' | 'poNo'> & {
  readonly month: SampleMonth
  readonly entry: Entry<ProductRecordRow>
}

/** Changes rows of the three months and says what was changed. Orders that must end even keep their good pieces. */
export function plantRecordDefects(book: SampleBook): readonly DefectDraft[] {
  const used = new Set<Entry<ProductRecordRow>>()
  const running = new Set(book.running.map(order => order.row.poNo))

  /** The first unused working row after a part of the month that fits. */
  function take(month: SampleMonth, from: number, fits: (row: ProductRecordRow) => boolean): Entry<ProductRecordRow> {
    const entries = book.months[month]
    const entry = entries
      .slice(Math.floor(entries.length * from))
      .find(({ row }, index, rest) => isPlain(row) && fits(row) && !used.has(rest[index] ?? { row }))
    if (entry === undefined) throw new Error(`No row for a defect in ${month}`)
    used.add(entry)
    return entry
  }

  const drafts: readonly RecordDraft[] = [
    wrongItem(book),
    shotCount(take('202509', 0.8, row => running.has(row.poNote))),
    withoutOrder(take('202509', 0.85, row => running.has(row.poNote))),
    badSum(take('202509', 0.3, row => typeof row.otherNG === 'number')),
    textDate(take('202508', 0.4, () => true)),
    withoutCavity(take('202508', 0.5, () => true)),
    unknownMachine(take('202508', 0.6, row => row.machineNo === 'NO.05')),
    twoRows(
      book,
      take('202508', 0.7, row => /^(DH|CC|DS|K18|SP6|FP)-M-001$/.test(cellText(row.moldNo))),
    ),
    duplicate(
      book,
      take('202508', 0.2, () => true),
    ),
    blankRow(
      book,
      take('202508', 0.3, () => true),
    ),
  ]
  return drafts.map(({ month, entry, ...draft }) => ({
    ...draft,
    poNo: typeof entry.row?.poNote === 'string' ? entry.row.poNote : null,
    place: { kind: 'record', month, entry },
  }))
}

/** A working row without a change of mold or colour. */
function isPlain(row: ProductRecordRow | null): row is ProductRecordRow {
  return row !== null && Number(row.itemGoodQuantity) > 0 && row.moldChanged === null && row.colorChanged === null
}

function change(entry: Entry<ProductRecordRow>, overrides: Partial<ProductRecordRow>): void {
  if (entry.row === null) throw new Error('A blank row cannot be changed')
  entry.row = { ...entry.row, ...overrides }
}

/** The sample plant's own version of the defect in the last row of the shipped data (production spec 1.4 a). */
function wrongItem(book: SampleBook): RecordDraft {
  const entry = book.months['202509'].at(-1)
  if (entry?.row === undefined || !isPlain(entry.row)) throw new Error('The last record is not a working one')
  const other = entry.row.plasticResinCode === resins.PP.resinCode ? resins.PS : resins.PP
  change(entry, { itemCode: `${cellText(entry.row.itemCode)}1`, moldNo: 'QX-M-009', plasticResinCode: other.resinCode })
  return {
    id: 'wrong-item-in-last-row',
    month: '202509',
    entry,
    columns: ['itemCode', 'moldNo', 'plasticResinCode'],
    rules: [
      'dynamic-item',
      'dynamic-mold',
      'dynamic-tonnage',
      'dynamic-recipe',
      'static-item',
      'static-resin',
      'static-composition',
      'po-fields-differ',
    ],
    effect: 'The record names another item, mold and resin than its order; the pieces still count for the order.',
    expect: { loaded: true },
  }
}

function shotCount(entry: Entry<ProductRecordRow>): RecordDraft {
  change(entry, { moldShot: textCell('12o4') })
  return {
    id: 'letter-in-shot-count',
    month: '202509',
    entry,
    columns: ['moldShot'],
    rules: [],
    effect: 'The shot count holds the letter o: the row goes into quarantine and its pieces do not count.',
    expect: { quarantined: 'row', found: '12o4' },
  }
}

function withoutOrder(entry: Entry<ProductRecordRow>): RecordDraft {
  const pieces = Number(entry.row?.itemGoodQuantity)
  change(entry, { poNote: null })
  return {
    id: 'production-without-order',
    month: '202509',
    entry,
    columns: ['poNote'],
    rules: ['production-without-order'],
    effect: 'The pieces belong to no order: they appear as unassigned production.',
    expect: { loaded: true, unassignedGoodQuantity: pieces },
  }
}

function badSum(entry: Entry<ProductRecordRow>): RecordDraft {
  change(entry, { otherNG: Number(entry.row?.otherNG) + 7 })
  return {
    id: 'total-not-good-plus-defects',
    month: '202509',
    entry,
    columns: ['itemTotalQuantity', 'itemGoodQuantity', 'otherNG'],
    rules: ['total-not-good-plus-defects'],
    effect: 'Good pieces and defects are 7 more than the total.',
    expect: { loaded: true, difference: 7 },
  }
}

function textDate(entry: Entry<ProductRecordRow>): RecordDraft {
  const date = cellText(entry.row?.recordDate)
  change(entry, { recordDate: textCell(date) })
  return {
    id: 'text-date',
    month: '202508',
    entry,
    columns: ['recordDate'],
    rules: [],
    effect: 'The date was typed as text and is read like any other.',
    expect: { loaded: true, recordDate: date },
  }
}

function withoutCavity(entry: Entry<ProductRecordRow>): RecordDraft {
  change(entry, { moldCavity: null })
  return {
    id: 'cavity-missing',
    month: '202508',
    entry,
    columns: ['moldCavity'],
    rules: ['cavity-missing'],
    effect: 'A working row says nothing about its cavity.',
    expect: { loaded: true },
  }
}

function unknownMachine(entry: Entry<ProductRecordRow>): RecordDraft {
  change(entry, { machineCode: 'VE100-0O2' })
  return {
    id: 'unknown-machine',
    month: '202508',
    entry,
    columns: ['machineCode'],
    rules: ['unknown-machine'],
    effect: 'The machine code is in no row of machineInfo (letter O for a zero).',
    expect: { loaded: true },
  }
}

/** Splits a record into two of the same machine, shift and order, on two molds of the item. */
function twoRows(book: SampleBook, entry: Entry<ProductRecordRow>): RecordDraft {
  const { row } = entry
  if (row === null) throw new Error('A blank row cannot be split')
  const cavity = Number(row.moldCavity)
  const shots = Math.floor(Number(row.moldShot) / 3)
  const moldNo = cellText(row.moldNo).replace('-001', '-002')
  const moldChanged = `${cellText(row.moldNo)}>${moldNo}`
  const second = { ...row, moldNo, moldChanged, moldShot: shots, itemTotalQuantity: shots * cavity }
  const noDefects = { itemBlackSpot: null, itemScratch: null, otherNG: null }
  insertAfter(book.months['202508'], entry, { ...second, ...noDefects, itemGoodQuantity: shots * cavity })
  change(entry, {
    moldChanged,
    moldShot: Number(row.moldShot) - shots,
    itemTotalQuantity: Number(row.itemTotalQuantity) - shots * cavity,
    itemGoodQuantity: Number(row.itemGoodQuantity) - shots * cavity,
  })
  return {
    id: 'same-machine-shift-order',
    month: '202508',
    entry,
    columns: ['recordDate', 'workingShift', 'machineNo', 'poNote'],
    rules: ['same-machine-shift-order'],
    effect: 'This row and the next are of one machine, shift and order, on two molds.',
    expect: { loaded: true },
  }
}

function duplicate(book: SampleBook, entry: Entry<ProductRecordRow>): RecordDraft {
  const copy = insertAfter(book.months['202508'], entry, entry.row)
  return {
    id: 'exact-duplicate',
    month: '202508',
    entry: copy,
    columns: [],
    rules: [],
    effect: 'The row repeats the one above in every cell and counts once.',
    expect: { exactDuplicates: 1 },
  }
}

function blankRow(book: SampleBook, entry: Entry<ProductRecordRow>): RecordDraft {
  return {
    id: 'blank-row',
    month: '202508',
    entry: insertAfter(book.months['202508'], entry, null),
    columns: [],
    rules: [],
    effect: 'An empty row inside the data is left out and counted.',
    expect: { blank: 1 },
  }
}

function insertAfter<Row>(entries: Entry<Row>[], entry: Entry<Row>, row: Row | null): Entry<Row> {
  const added = { row }
  entries.splice(entries.indexOf(entry) + 1, 0, added)
  return added
}
