import type { RowOf } from '../plant-tables.ts'
import { cellText, textCell } from '../workbook-cell.ts'
import type { Cell } from '../workbook-cell.ts'
import { daysLater } from './calendar.ts'
import type { BookedOrder } from './order-book.ts'
import type { DefectDraft } from './planted-defect.ts'
import { sampleMonths } from './sample-book.ts'
import type { Entry, SampleBook } from './sample-book.ts'

type OrderRow = RowOf<'purchaseOrders'>
type OrderDraft = Omit<DefectDraft, 'place' | 'poNo'> & { readonly file: string; readonly entry: Entry<OrderRow> }

/** Changes orders and, for the over-produced one, its last record; orders nobody mentions get a comfortable ETA. */
export function plantOrderDefects(book: SampleBook): readonly DefectDraft[] {
  const [late, atRisk, ...others] = book.running.toSorted((a, b) => eta(a).localeCompare(eta(b)))
  if (late === undefined || atRisk === undefined) throw new Error('Too few orders are running')
  for (const order of others) change(book, order.row.poNo, { poETA: '2025-12-19' })
  const [notStarted, unreadable] = book.orders.filter(
    order => isPending(book, order) && order.item.itemCode !== '51159L',
  )
  const unlisted = book.orders.find(order => order.item.itemCode === '51159L')
  if (notStarted === undefined || unreadable === undefined || unlisted === undefined) throw new Error('Too few orders')
  const drafts: readonly OrderDraft[] = [
    overProduced(book),
    {
      id: 'late-and-open',
      ...change(book, late.row.poNo, { poETA: '2025-09-19' }),
      columns: ['poETA'],
      rules: [],
      effect: 'The order is past its ETA and still running.',
      expect: { proStatus: 'MOLDING', risk: 'late' },
    },
    {
      id: 'at-risk',
      ...change(book, atRisk.row.poNo, { poETA: '2025-10-06', itemQuantity: twelveDaysMore(book, atRisk) }),
      columns: ['poETA', 'itemQuantity'],
      rules: [],
      effect: 'At its pace the order needs about 12 more working days and is due in 5.',
      expect: { proStatus: 'MOLDING', risk: 'at-risk' },
    },
    {
      id: 'paused',
      ...change(book, book.paused.row.poNo, { poETA: '2025-10-31' }),
      columns: [],
      rules: [],
      effect: 'Nobody has worked on the order since 2025-09-23; pieces are missing.',
      expect: { proStatus: 'PAUSED' },
    },
    {
      id: 'not-started',
      ...change(book, notStarted.row.poNo, {}),
      columns: [],
      rules: [],
      effect: 'The order has no production yet.',
      expect: { proStatus: 'PENDING', itemRemain: Number(notStarted.row.itemQuantity) },
    },
    {
      id: 'unreadable-eta',
      ...change(book, unreadable.row.poNo, { poETA: textCell('end of October') }),
      columns: ['poETA'],
      rules: [],
      effect: 'The ETA is no date: the order loads, the cell is set aside.',
      expect: { quarantined: 'cell', found: 'end of October', loaded: true },
    },
    {
      id: 'item-not-in-item-info',
      ...change(book, unlisted.row.poNo, {}),
      columns: ['itemCode', 'itemName'],
      rules: ['static-item', 'static-composition', 'gap-composition'],
      effect: 'The ordered item is missing from itemInfo and itemCompositionSummary.',
      expect: { loaded: true },
    },
    revised(book),
  ]
  return drafts.map(({ file, entry, ...draft }) => ({
    ...draft,
    poNo: cellText(entry.row?.poNo),
    place: { kind: 'order', file, entry },
  }))
}

function eta(order: BookedOrder): string {
  return cellText(order.row.poETA)
}

/** Whether no machine has ever worked on the order. */
function isPending(book: SampleBook, order: BookedOrder): boolean {
  return !sampleMonths.some(month => book.months[month].some(({ row }) => row?.poNote === order.row.poNo))
}

/** Changes an order in its file and returns where it stands. */
function change(book: SampleBook, poNo: Cell, overrides: Partial<OrderRow>): Pick<OrderDraft, 'file' | 'entry'> {
  for (const [file, entries] of book.orderFiles) {
    const entry = entries.find(({ row }) => row?.poNo === poNo)
    if (entry === undefined || entry.row === null) continue
    entry.row = { ...entry.row, ...overrides }
    return { file, entry }
  }
  throw new Error(`No order ${cellText(poNo)}`)
}

/** Adds 60 shots to the last record of an order that ended in August. */
function overProduced(book: SampleBook): OrderDraft {
  const records = book.months['202508']
  const order = book.orders.find(({ row, item, progress }) => {
    const last = lastRecord(book, row.poNo)
    return (
      progress.remaining <= 0 && item.family.cavity === 8 && last !== undefined && records.slice(100).includes(last)
    )
  })
  const last = order === undefined ? undefined : lastRecord(book, order.row.poNo)
  if (order === undefined || last?.row === undefined || last.row === null) throw new Error('No order to over-produce')
  const { moldShot, moldCavity, itemTotalQuantity, itemGoodQuantity } = last.row
  const surplus = 60 * Number(moldCavity)
  last.row = {
    ...last.row,
    moldShot: Number(moldShot) + 60,
    itemTotalQuantity: Number(itemTotalQuantity) + surplus,
    itemGoodQuantity: Number(itemGoodQuantity) + surplus,
  }
  return {
    id: 'over-produced',
    ...change(book, order.row.poNo, {}),
    columns: [],
    rules: [],
    effect: `The last shift made ${surplus} pieces more than ordered: the order is finished, with a surplus.`,
    expect: { proStatus: 'MOLDED', itemRemain: 0, surplus },
  }
}

function lastRecord(book: SampleBook, poNo: Cell): Entry<RowOf<'productRecords'>> | undefined {
  return sampleMonths
    .flatMap(month => book.months[month])
    .findLast(({ row }) => row?.poNote === poNo && Number(row?.itemTotalQuantity) > 0)
}

/** The quantity at which an order has twelve days to go at the pace of its last five producing days. */
function twelveDaysMore(book: SampleBook, order: BookedOrder): number {
  const perDay = new Map<unknown, number>()
  for (const { row } of sampleMonths.flatMap(month => book.months[month])) {
    if (row?.poNote !== order.row.poNo || Number(row?.itemGoodQuantity) === 0) continue
    perDay.set(row?.recordDate, (perDay.get(row?.recordDate) ?? 0) + Number(row?.itemGoodQuantity))
  }
  const days = [...perDay.values()]
  const lastDays = days.slice(-5)
  const pace = lastDays.reduce((sum, pieces) => sum + pieces, 0) / lastDays.length
  const made = days.reduce((sum, pieces) => sum + pieces, 0)
  return Math.ceil((made + 12 * pace) / 1_000) * 1_000
}

/** Repeats an order of mid-July in the next file with a later ETA. */
function revised(book: SampleBook): OrderDraft {
  const [earlier] = book.orderFiles.get('250715') ?? []
  const later = book.orderFiles.get('250801')
  if (earlier?.row === undefined || earlier.row === null || later === undefined) throw new Error('No order to revise')
  const before = cellText(earlier.row.poETA)
  const poETA = daysLater(before, 12)
  const entry = { row: { ...earlier.row, poETA } }
  later.push(entry)
  return {
    id: 'order-revised',
    file: '250801',
    entry,
    columns: ['poETA'],
    rules: [],
    effect: 'The order was sent before with an earlier ETA; the later version counts, the earlier is kept as history.',
    expect: { superseded: 1, etaBefore: before, etaNow: poETA },
  }
}
