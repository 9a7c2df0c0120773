import { DEFECT_COLUMNS, type ProductRecord } from '../../../../contract/production-rows.ts'
import type { PlantDatabase } from '../../plant-database.ts'
import { iterateRows } from '../../rows/read-rows.ts'
import { storedFloor } from '../update-floor.ts'

/** Sums by `day|machine|item|mold`, in the order of the columns of `floor_day`. */
export type PlainFloor = Readonly<Record<string, readonly number[]>>

/** The sums of days as they stand in the database; null when they are not those of the generation. */
export function storedDays(db: PlantDatabase, generation: number): PlainFloor | null {
  if (storedFloor(db) !== generation) return null
  const rows = db.prepare<[], (string | number)[]>('select * from main.floor_day').raw().all()
  return Object.fromEntries(rows.map(row => [row.slice(0, 4).join('|'), row.slice(4).map(Number)]))
}

/** The sums of months as they stand, by `month|machine|item|mold`: first and last day with work, their number, then sums. */
export function storedMonths(db: PlantDatabase): Readonly<Record<string, readonly (string | number)[]>> {
  const rows = db.prepare<[], (string | number)[]>('select * from main.floor_month').raw().all()
  return Object.fromEntries(rows.map(row => [row.slice(0, 4).join('|'), row.slice(4)]))
}

/** The same from the rows of a generation, one after another, without SQL. */
export function plainFloor(db: PlantDatabase, generation: number): PlainFloor {
  return plainSums(iterateRows<ProductRecord>(db, 'productRecords', generation))
}

export function plainSums(records: Iterable<ProductRecord>): PlainFloor {
  const sums = new Map<string, number[]>()
  for (const record of records) {
    const key = [record.recordDate, record.machineNo, record.itemCode ?? '', record.moldNo ?? ''].join('|')
    const mine = plainValues(record)
    const known = sums.get(key)
    sums.set(key, known === undefined ? mine : known.map((value, at) => value + (mine[at] ?? 0)))
  }
  return Object.fromEntries(sums)
}

function plainValues(record: ProductRecord): number[] {
  const { itemTotalQuantity: total, itemGoodQuantity: good } = record
  const defects = DEFECT_COLUMNS.map(column => record[column] ?? 0)
  const known = total !== null && good !== null
  const changed = (text: string | null) => (text === null || text === '' ? 0 : 1)
  return [
    1,
    total !== null && total !== 0 ? 1 : 0,
    total ?? 0,
    good ?? 0,
    known ? total - good : defects.reduce((all, count) => all + count, 0),
    record.moldShot ?? 0,
    changed(record.moldChanged),
    changed(record.colorChanged),
    changed(record.machineChanged),
    ...defects,
  ]
}

/** Months from sums of days, as `storedMonths`. */
export function plainMonths(floor: PlainFloor): Readonly<Record<string, readonly (string | number)[]>> {
  const months = new Map<string, { days: string[]; sums: number[] }>()
  for (const [key, values] of Object.entries(floor)) {
    const [day = '', ...rest] = key.split('|')
    const month = [day.slice(0, 7), ...rest].join('|')
    const known = months.get(month)
    months.set(month, {
      days: [...(known?.days ?? []), ...((values[1] ?? 0) > 0 ? [day] : [])].toSorted(),
      sums: known === undefined ? [...values] : known.sums.map((sum, at) => sum + (values[at] ?? 0)),
    })
  }
  return Object.fromEntries(
    Array.from(months, ([key, { days, sums }]) => [key, [days[0] ?? '', days.at(-1) ?? '', days.length, ...sums]]),
  )
}
