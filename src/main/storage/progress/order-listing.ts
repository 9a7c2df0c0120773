import type { OrderColumn } from '../../../contract/order-columns.ts'
import { foldText } from '../../../contract/fold-text.ts'
import { estimatedCapacity, moldedPercent, moldedPieces, urgency } from '../../../contract/order-figures.ts'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

type Cell = string | number | null

/**
 * A column of the order list: its name in the table and, but for `findings`, its value from the progress. A `text` is kept folded, to
 * be searched and sorted by without a look at case and accents; a `word` is one of a few and kept as it is.
 */
export interface ListingColumn {
  readonly name: string
  readonly kind: 'number' | 'text' | 'word' | 'day'
  readonly of: (order: OrderProgress) => Cell
}

/** Columns of the order list by their names in the contract. */
export const LISTING_COLUMNS: Readonly<Record<OrderColumn, ListingColumn>> = {
  poNo: word('po_no', order => order.poNo),
  proStatus: word('pro_status', order => order.proStatus),
  etaStatus: word('eta_status', order => order.etaStatus),
  risk: word('risk', order => order.risk),
  molded: number('molded', moldedPercent),
  moldedPieces: number('molded_pieces', moldedPieces),
  itemRemain: number('item_remain', order => order.itemRemain),
  itemQuantity: number('item_quantity', order => order.itemQuantity),
  surplus: number('surplus', order => order.surplus),
  poReceivedDate: day('received_date', order => order.poReceivedDate),
  poETA: day('po_eta', order => order.poETA),
  forecastDate: day('forecast_date', order => order.forecastDate),
  startedDate: day('started_date', order => order.startedDate),
  actualFinishedDate: day('finished_date', order => order.actualFinishedDate),
  lastestRecordTime: day('latest_time', order => order.lastestRecordTime),
  lastestMachineNo: text('latest_machine', order => order.lastestMachineNo),
  lastestMoldNo: text('latest_mold', order => order.lastestMoldNo),
  totalDay: number('total_day', order => order.totalDay),
  totalShift: number('total_shift', order => order.totalShift),
  totalMoldShot: number('total_shot', order => order.totalMoldShot),
  capacity: number('capacity', estimatedCapacity),
  itemCode: text('item_code', order => order.itemCode),
  itemName: text('item_name', order => order.itemName),
  itemType: text('item_type', order => order.itemType),
  machineHist: text('machines', order => joined(order.machineHist)),
  moldHist: text('molds', order => joined(order.moldHist)),
  moldList: text('mold_list', order => order.moldList),
  moldCavity: text('cavities', order => joined(order.moldCavity)),
  plasticResinCode: text('resins', order => joined(order.plasticResinCode)),
  colorMasterbatchCode: text('colors', order => joined(order.colorMasterbatchCode)),
  additiveMasterbatchCode: text('additives', order => joined(order.additiveMasterbatchCode)),
  warningNotes: text('warnings', order => order.warningNotes || null),
  findings: number('findings', () => 0),
  revisions: number('revisions', order => order.revisions.length),
  figuresConfirmed: word('confirmed', order => String(order.figuresConfirmed)),
  listed: word('listed', order => String(order.listed)),
}

const columns = Object.values(LISTING_COLUMNS)
const insertion = `insert into order_listing(id, urgency, search_text, ${columns.map(({ name }) => name).join(', ')})
  values (?, ?, ?, ${columns.map(() => '?').join(', ')})`

/** Puts an order on the list. @param id of its progress in force */
export function listOrder(db: PlantDatabase, id: number, order: OrderProgress): void {
  const values = columns.map(column => column.of(order))
  statement(db, insertion).run(id, urgency(order), searchText(order), ...values)
}

/**
 * A number that is another one whenever the list is. Kept in `meta`, and changed in the transaction that changed the list
 * (`markListing`): a run that changed no order keeps what readers made of it.
 */
export function listingStamp(db: PlantDatabase): number {
  const stamp = statement<[], number>(db, `select value from meta where key = 'order_listing'`).pluck().get()
  return stamp ?? 0
}

/** Tells readers that the list changed. */
export function markListing(db: PlantDatabase): void {
  statement(db, `insert into meta values ('order_listing', 1) on conflict(key) do update set value = value + 1`).run()
}

/** Writes how many open findings name each order, where that changed. @returns of how many orders */
export function countListedFindings(db: PlantDatabase): number {
  return statement(
    db,
    `with counted as materialized (
       select l.id, count(f.po_no) as n from order_listing l left join finding f on f.po_no = l.po_no and f.to_run is null
       group by l.id)
     update order_listing set findings = counted.n from counted
     where counted.id = order_listing.id and counted.n <> order_listing.findings`,
  ).run().changes
}

/** Makes the list of a database that has progress from before there was one. */
export function fillOrderListing(db: PlantDatabase): void {
  const isMissing = db
    .prepare<[], number>(
      `select exists(select 1 from order_progress where to_run is null) and not exists(select 1 from order_listing)`,
    )
    .pluck()
    .get()
  if (isMissing !== 1) return
  db.transaction(() => {
    const ids = db.prepare<[], number>('select id from order_progress where to_run is null').pluck().all()
    const one = db.prepare<[number], string>('select progress from order_progress where id = ?').pluck()
    for (const id of ids) listOrder(db, id, JSON.parse(one.get(id) ?? 'null') as OrderProgress)
    countListedFindings(db)
    markListing(db)
  }).immediate()
}

function searchText({ poNo, itemCode, itemName, machineHist, moldHist, moldList }: OrderProgress): string {
  const words = [poNo, itemCode, itemName, ...machineHist, ...moldHist, moldList]
  return foldText(words.filter(part => part !== null).join(' '))
}

function joined(values: readonly (string | number)[]): string | null {
  return values.join(', ') || null
}

function text(name: string, of: (order: OrderProgress) => string | null): ListingColumn {
  return { name, kind: 'text', of: order => folded(of(order)) }
}

function word(name: string, of: (order: OrderProgress) => string): ListingColumn {
  return { name, kind: 'word', of }
}

function folded(value: string | null): string | null {
  return value === null ? null : foldText(value)
}

function number(name: string, of: ListingColumn['of']): ListingColumn {
  return { name, kind: 'number', of }
}

function day(name: string, of: ListingColumn['of']): ListingColumn {
  return { name, kind: 'day', of }
}
