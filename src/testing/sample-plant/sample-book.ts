import { cellText } from '../workbook-cell.ts'
import type { RowOf } from '../plant-tables.ts'
import { seededRandom } from '../random.ts'
import { simulateProduction } from '../simulate-production.ts'
import type { SimulatedJob } from '../simulate-production.ts'
import { workingDays } from './calendar.ts'
import { machines } from './catalogue.ts'
import { orderBook } from './order-book.ts'
import type { BookedOrder, OrderBook } from './order-book.ts'
import { sampleItems } from './sample-items.ts'

/** A row that can still be changed, and be found again when its number is known. null is a blank row. */
export interface Entry<Row> {
  row: Row | null
}

/** Everything dynamic of the sample plant before it is written. */
export interface SampleBook {
  /** By `YYYYMM`. */
  readonly months: Readonly<Record<SampleMonth, Entry<RowOf<'productRecords'>>[]>>
  /** By the `YYMMDD` of the file name. */
  readonly orderFiles: ReadonlyMap<string, Entry<RowOf<'purchaseOrders'>>[]>
  readonly orders: readonly BookedOrder[]
  /** Adds an order nobody works on; it stands in no file yet. */
  readonly book: OrderBook['book']
  /** The order that was given up on the way. */
  readonly paused: BookedOrder
  /** The orders in work when the last shift ended. */
  readonly running: readonly BookedOrder[]
}

export type SampleMonth = (typeof sampleMonths)[number]

export const sampleMonths = ['202507', '202508', '202509'] as const

const receivedDates = ['2025-06-20', '2025-07-01', '2025-07-15', '2025-08-01', '2025-08-18', '2025-09-01', '2025-09-18']
const pausedSince = '2025-09-24'

/** Simulates the three months. The seed was chosen by hand; another one gives another plant. */
export function sampleBook(seed = 20_250_701): SampleBook {
  const random = seededRandom(seed)
  const book = orderBook(sampleItems(), receivedDates, random)
  let paused: BookedOrder | undefined
  function interrupts(job: SimulatedJob, date: string): boolean {
    const order = book.bookedOrder(job)
    if (paused !== undefined || date < pausedSince || order.workers > 1) return false
    paused = order
    return true
  }
  const months: SampleBook['months'] = { '202507': [], '202508': [], '202509': [] }
  const records = simulateProduction({
    days: workingDays('2025-07-01', '2025-09-30'),
    machines,
    random,
    nextJob: book.nextJob,
    released: book.release,
    interrupts: (_machine, job, date) => interrupts(job, date),
  })
  for (const row of records) months[monthOf(row)].push({ row })
  if (paused === undefined) throw new Error('No order was paused')
  const orderFiles = new Map(
    receivedDates.map(date => [date.slice(2).replaceAll('-', ''), ordersReceived(book.orders, date)]),
  )
  const running = book.orders.filter(order => order.workers > 0 && order.progress.remaining > 0)
  return { months, orderFiles, orders: book.orders, book: book.book, paused, running }
}

function ordersReceived(orders: readonly BookedOrder[], date: string): Entry<RowOf<'purchaseOrders'>>[] {
  return orders.filter(order => order.row.poReceivedDate === date).map(order => ({ row: order.row }))
}

function monthOf(row: RowOf<'productRecords'>): SampleMonth {
  const month = sampleMonths.find(name => cellText(row.recordDate).replaceAll('-', '').startsWith(name))
  if (month === undefined) throw new Error(`No month for ${cellText(row.recordDate)}`)
  return month
}
