import type { RowOf } from '../../src/testing/plant-tables.ts'
import { seededRandom } from '../../src/testing/random.ts'
import { simulateProduction } from '../../src/testing/simulate-production.ts'
import { cellText } from '../../src/testing/workbook-cell.ts'
import { writePlant } from '../../src/testing/write-plant.ts'
import { monthsFrom, receivedDates, workingDaysOf } from './bench-calendar.ts'
import { benchMasterData } from './bench-master-data.ts'
import { benchOrders } from './bench-orders.ts'
import type { BenchSetOptions } from './bench-set.ts'
import { withFlaw } from './plant-flaws.ts'

/** What was written. */
export interface GeneratedSet {
  readonly records: number
  readonly orders: number
  /** Paths below the plant, in month order. */
  readonly monthFiles: readonly string[]
  readonly orderFiles: readonly string[]
}

type ProductRecordRow = RowOf<'productRecords'>

/**
 * Writes the plant of a set into a folder. Orders run over several shifts and days, some on two machines; every record
 * keeps both quantity identities but one in a thousand.
 */
export async function generateSet(set: BenchSetOptions, dir: string): Promise<GeneratedSet> {
  const months = monthsFrom(set.firstMonth, set.months)
  const dates = receivedDates(months, set.orderFiles)
  const random = seededRandom(set.seed)
  const { items, machines, tables } = benchMasterData(set.machines, `${set.firstMonth}-01`)
  let emitted = 0
  const orders = benchOrders(set, { items, receivedDates: dates, random }, () => emitted)
  const plant = await writePlant(dir, { ...tables })
  const monthFiles: string[] = []
  let rows: ProductRecordRow[] = []

  async function flush(month: string): Promise<void> {
    const file = `monthlyReports_${month.replace('-', '')}.xlsb`
    monthFiles.push(await plant.writeTable('productRecords', { file, rows }))
    rows = []
  }

  const days = daysOf(months, set, () => emitted)
  const records = simulateProduction({ days, machines, random, nextJob: orders.nextJob, released: orders.release })
  let month = set.firstMonth
  for (const row of records) {
    const of = cellText(row.recordDate).slice(0, 7)
    if (of !== month && !set.oneFile) await flush(month)
    month = of
    rows.push(withFlaw(row, random))
    if (++emitted === set.records) break
  }
  if (emitted < set.records)
    throw new Error(`The months hold only ${emitted} of ${set.records} records: more machines are needed`)
  await flush(month)

  const orderFiles: string[] = []
  let orderCount = 0
  for (const [date, orderRows] of orders.complete()) {
    const file = `purchaseOrder_${date.slice(2).replaceAll('-', '')}.xlsx`
    orderFiles.push(await plant.writeTable('purchaseOrders', { file, rows: orderRows }))
    orderCount += orderRows.length
  }
  return { records: emitted, orders: orderCount, monthFiles, orderFiles }
}

/** Working days, leaving out the rest of a month once the months so far have their share of records. */
function* daysOf(months: readonly string[], set: BenchSetOptions, emitted: () => number): Generator<string> {
  for (const [index, month] of months.entries()) {
    for (const day of workingDaysOf(month)) {
      const isLast = index === months.length - 1
      if (!isLast && emitted() >= ((index + 1) * set.records) / months.length) break
      yield day
    }
  }
}
