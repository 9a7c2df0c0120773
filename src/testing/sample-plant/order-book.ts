import { purchaseOrder } from '../plant-rows.ts'
import type { RowOf } from '../plant-tables.ts'
import type { Random } from '../random.ts'
import type { SimulatedJob, SimulatedMachine, SimulatedMold } from '../simulate-production.ts'
import { daysLater } from './calendar.ts'
import { rounded } from './sample-items.ts'
import type { SampleItem } from './sample-items.ts'

/** An order and what happens to it while the plant is simulated. */
export interface BookedOrder {
  readonly item: SampleItem
  readonly row: RowOf<'purchaseOrders'>
  readonly progress: { remaining: number }
  /** Machines that work on it now. */
  workers: number
}

/** Hands out jobs to machines and remembers the orders it made up for them. */
export interface OrderBook {
  readonly orders: readonly BookedOrder[]
  readonly nextJob: (machine: SimulatedMachine, date: string) => SimulatedJob | null
  readonly release: (job: SimulatedJob) => void
  readonly bookedOrder: (job: SimulatedJob) => BookedOrder
  /** Adds an order nobody works on. */
  readonly book: (item: SampleItem, receivedDate: string, quantity: number, eta: string) => BookedOrder
}

/** Orders are received on the given days, in files of these dates. */
export function orderBook(items: readonly SampleItem[], receivedDates: readonly string[], random: Random): OrderBook {
  const orders: BookedOrder[] = []
  const byNumber = new Map<unknown, BookedOrder>()
  const moldsInUse = new Set<string>()

  function book(item: SampleItem, receivedDate: string, quantity: number, eta: string): BookedOrder {
    const month = receivedDate.slice(2, 7).replace('-', '')
    const number = orders.filter(order => order.row.poReceivedDate === receivedDate).length + 1
    const poNo = `IM${month}${receivedDate.slice(8, 9)}${String(number).padStart(2, '0')}`
    const row = orderRow(item, { poNo, receivedDate, quantity, eta })
    const order: BookedOrder = { item, row, progress: { remaining: quantity }, workers: 0 }
    orders.push(order)
    byNumber.set(poNo, order)
    return order
  }

  function start(order: BookedOrder): SimulatedJob | null {
    const mold = freeMold(order.item)
    if (mold === undefined) return null
    moldsInUse.add(mold.moldNo)
    order.workers++
    return { order: order.row, color: order.item.color, progress: order.progress, mold }
  }

  function freeMold(item: SampleItem): SimulatedMold | undefined {
    return item.molds.find(mold => !moldsInUse.has(mold.moldNo))
  }

  function fits(item: SampleItem, machine: SimulatedMachine): boolean {
    const tonnages = item.family.tonnage.split('/').map(Number)
    return tonnages.includes(machine.machineTonnage) && freeMold(item) !== undefined
  }

  function nextJob(machine: SimulatedMachine, date: string): SimulatedJob | null {
    const large = orders.find(
      order => order.workers === 1 && order.progress.remaining > 80_000 && fits(order.item, machine),
    )
    if (large !== undefined && random.chance(0.3)) return start(large)
    const fitting = items.filter(item => fits(item, machine))
    if (fitting.length === 0) return null
    const item = random.pick(fitting)
    const { cavity, cycle } = item.family
    const perDay = (3 * 28_800 * cavity * 0.85) / cycle
    const producingDays = random.integer(4, 13)
    const quantity = Math.round((perDay * producingDays) / 1_000) * 1_000
    const known = receivedDates.filter(received => received < date).slice(-2)
    const eta = daysLater(date, Math.ceil(producingDays * 1.2) + random.integer(-2, 12))
    return start(book(item, random.pick(known), quantity, eta))
  }

  function bookedOrder(job: SimulatedJob): BookedOrder {
    const order = byNumber.get(job.order.poNo)
    if (order === undefined) throw new Error('A job without an order')
    return order
  }

  function release(job: SimulatedJob): void {
    moldsInUse.delete(job.mold.moldNo)
    bookedOrder(job).workers--
  }

  return { orders, nextJob, release, bookedOrder, book }
}

interface OrderTerms {
  readonly poNo: string
  readonly receivedDate: string
  readonly quantity: number
  readonly eta: string
}

/** Material quantities are kg for the order. */
function orderRow(item: SampleItem, terms: OrderTerms): RowOf<'purchaseOrders'> {
  const { itemCode, itemName, recipe } = item
  const perOrder = (kilograms: unknown): number | null =>
    typeof kilograms === 'number' ? rounded((kilograms * terms.quantity) / 10_000) : null
  return purchaseOrder({
    ...recipe,
    poReceivedDate: terms.receivedDate,
    poNo: terms.poNo,
    poETA: terms.eta,
    itemCode,
    itemName,
    itemQuantity: terms.quantity,
    plasticResinQuantity: perOrder(recipe.plasticResinQuantity),
    colorMasterbatchQuantity: perOrder(recipe.colorMasterbatchQuantity),
    additiveMasterbatchQuantity: perOrder(recipe.additiveMasterbatchQuantity),
    colorMasterbatch: recipe.colorMasterbatch ?? '',
    additiveMasterbatch: recipe.additiveMasterbatch ?? '',
  })
}
