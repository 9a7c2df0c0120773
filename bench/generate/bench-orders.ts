import { purchaseOrder } from '../../src/testing/plant-rows.ts'
import type { RowOf } from '../../src/testing/plant-tables.ts'
import type { Random } from '../../src/testing/random.ts'
import type { SimulatedJob, SimulatedMachine } from '../../src/testing/simulate-production.ts'
import type { BenchItem } from './bench-master-data.ts'
import type { BenchSetOptions } from './bench-set.ts'

type OrderRow = RowOf<'purchaseOrders'>

/** Makes up the orders that the machines ask for. */
export interface BenchOrders {
  readonly nextJob: (machine: SimulatedMachine, date: string) => SimulatedJob | null
  readonly release: (job: SimulatedJob) => void
  /** Orders by received date, filled up to the wanted number with orders nobody has begun. */
  readonly complete: () => ReadonlyMap<string, readonly OrderRow[]>
}

interface Running {
  readonly row: OrderRow
  readonly item: BenchItem
  readonly progress: { remaining: number }
  workers: number
}

const beganShare = 0.95
const secondsPerShift = 28_800

/** @param emitted how many records have been made so far; the size of the next order follows from what is left */
export function benchOrders(
  set: BenchSetOptions,
  world: { readonly items: readonly BenchItem[]; readonly receivedDates: readonly string[]; readonly random: Random },
  emitted: () => number,
): BenchOrders {
  const { items, receivedDates, random } = world
  const files = new Map(receivedDates.map(date => [date, [] as OrderRow[]]))
  const moldsInUse = new Set<string>()
  const running = new Map<unknown, Running>()
  let began = 0

  function receivedBefore(date: string): string {
    return receivedDates.findLast(received => received < date) ?? receivedDates[0] ?? date
  }

  function book(item: BenchItem, receivedDate: string, itemQuantity: number, poETA: string): OrderRow {
    const file = files.get(receivedDate) ?? []
    const poNo = `IM${receivedDate.slice(2, 4)}${receivedDate.slice(5, 7)}${String(file.length + 1).padStart(4, '0')}`
    const row = purchaseOrder({ ...item.recipe, poReceivedDate: receivedDate, poNo, poETA, itemQuantity })
    file.push(row)
    return row
  }

  function start(order: Running): SimulatedJob | null {
    const mold = order.item.molds.find(candidate => !moldsInUse.has(candidate.moldNo))
    if (mold === undefined) return null
    moldsInUse.add(mold.moldNo)
    order.workers++
    return { order: order.row, color: order.item.color, progress: order.progress, mold }
  }

  /** Shifts the next order should take: what is left of the records, shared among the orders left to begin. */
  function shiftsPerOrder(): number {
    const left = Math.max(1, Math.round(set.orders * beganShare) - began)
    return ((set.records - emitted()) / left) * (0.3 + 1.4 * random.next())
  }

  function nextJob(_machine: SimulatedMachine, date: string): SimulatedJob | null {
    if (random.chance(0.06)) {
      const shared = [...running.values()].find(order => order.workers === 1 && order.progress.remaining > 20_000)
      const job = shared === undefined ? null : start(shared)
      if (job !== null) return job
    }
    const item = random.pick(items)
    const mold = item.molds.find(candidate => !moldsInUse.has(candidate.moldNo))
    if (mold === undefined || began >= set.orders) return null
    const shifts = shiftsPerOrder()
    const perShift = (secondsPerShift / mold.cycle) * mold.cavity * 0.86
    const quantity = Math.max(100, Math.round((perShift * shifts) / 100) * 100)
    const eta = daysLater(date, Math.ceil(shifts / 2.5) + random.integer(-1, 14))
    const row = book(item, receivedBefore(date), quantity, eta)
    const order = { row, item, progress: { remaining: quantity }, workers: 0 }
    running.set(row.poNo, order)
    began++
    return start(order)
  }

  function release(job: SimulatedJob): void {
    moldsInUse.delete(job.mold.moldNo)
    const order = running.get(job.order.poNo)
    if (order !== undefined && --order.workers === 0) running.delete(job.order.poNo)
  }

  function complete(): ReadonlyMap<string, readonly OrderRow[]> {
    const last = receivedDates.at(-1) ?? ''
    for (let count = began; count < set.orders; count++) {
      book(random.pick(items), last, random.integer(10, 900) * 100, daysLater(last, random.integer(60, 120)))
    }
    return files
  }

  return { nextJob, release, complete }
}

function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
