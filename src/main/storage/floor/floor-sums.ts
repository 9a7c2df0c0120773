import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { statement } from '../statement.ts'
import { floorSpan, type FloorPeriod, type FloorSpan } from './floor-span.ts'

/** Which records; an empty list is all. */
export interface FloorFilter extends FloorPeriod {
  readonly machineNos: readonly string[]
  readonly itemCodes: readonly string[]
  readonly moldNos: readonly string[]
}

/** Pieces and shots of a group of records. */
export interface FloorSums {
  readonly total: number
  readonly good: number
  readonly ng: number
  readonly shots: number
  /** In the order of `DEFECT_COLUMNS`. */
  readonly defects: readonly number[]
}

/** What sums can be told apart by. */
const KEYS = { machine: 'machine_no', item: 'item_code', mold: 'mold_no' } as const
export type FloorKey = Exclude<keyof typeof KEYS, 'machine'>

/** Values in the order of the keys asked for. */
export interface FloorGroup extends FloorSums {
  readonly keys: readonly string[]
}

/** Sums of a period by these keys: whole months from their sums, the rest from days. */
export function floorGroups(db: PlantDatabase, filter: FloorFilter, by: readonly FloorKey[]): readonly FloorGroup[] {
  const keys = by.map(key => KEYS[key]).join(', ')
  const { source, values } = spanSource(filter, { month: keys, day: keys }, floorSpan(filter))
  return statement<string[], SumRow & Readonly<Record<string, string>>>(
    db,
    `select ${keys}, ${SUMMED} from (${source}) group by ${keys}`,
  )
    .all(...values)
    .map(row => ({ keys: by.map(key => row[KEYS[key]] ?? ''), ...sumsOf(row) }))
}

/** How fine sums over time are: the length of what is kept of a day. */
const KEPT = { day: 10, month: 7, year: 4 } as const
export type FloorGrain = keyof typeof KEPT

/** Sums of one machine in one stretch of time. */
export interface FloorTime extends FloorSums {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly time: string
  readonly machineNo: string
}

/** Sums over time by machine, times ascending; a time without records is left out. */
export function floorOverTime(db: PlantDatabase, filter: FloorFilter, grain: FloorGrain): readonly FloorTime[] {
  const span = grain === 'day' ? { months: null, edges: [filter] } : floorSpan(filter)
  const time = (column: string): string => `substr(${column}, 1, ${KEPT[grain]}) as time, machine_no`
  const { source, values } = spanSource(filter, { month: time('month'), day: time('day') }, span)
  return statement<string[], SumRow & { time: string; machine_no: string }>(
    db,
    `select time, machine_no, ${SUMMED} from (${source}) group by time, machine_no order by time`,
  )
    .all(...values)
    .map(row => ({ time: row.time, machineNo: row.machine_no, ...sumsOf(row) }))
}

/** Both tables under one name, each with its own way to say the keys. */
function spanSource(
  filter: FloorFilter,
  keys: { readonly month: string; readonly day: string },
  { months, edges }: FloorSpan,
): { readonly source: string; readonly values: readonly string[] } {
  const part = (table: 'month' | 'day'): string =>
    `select ${keys[table]}, ${NAMES} from floor_${table} where ${table} between ? and ? and ${WHICH}`
  const which = whichValues(filter)
  const parts = [...(months === null ? [] : [part('month')]), ...edges.map(() => part('day'))]
  return {
    source: parts.join(' union all '),
    values: [
      ...(months === null ? [] : [...months, ...which]),
      ...edges.flatMap(({ from, to }) => [from, to, ...which]),
    ],
  }
}

/** Nothing made. */
export const NO_SUMS: FloorSums = { total: 0, good: 0, ng: 0, shots: 0, defects: DEFECT_COLUMNS.map(() => 0) }

/** Both together. */
export function plusSums(one: FloorSums, other: FloorSums): FloorSums {
  return {
    total: one.total + other.total,
    good: one.good + other.good,
    ng: one.ng + other.ng,
    shots: one.shots + other.shots,
    defects: one.defects.map((count, at) => count + (other.defects[at] ?? 0)),
  }
}

const QUANTITIES = ['total', 'good', 'ng', 'shots', ...DEFECT_COLUMNS] as const
const NAMES = QUANTITIES.map(quoteName).join(', ')
const SUMMED = QUANTITIES.map(column => `sum("${column}") as "${column}"`).join(', ')
type SumRow = Readonly<Record<(typeof QUANTITIES)[number], number>>

function sumsOf(row: SumRow): FloorSums {
  const { total, good, ng, shots } = row
  return { total, good, ng, shots, defects: DEFECT_COLUMNS.map(column => row[column]) }
}

/** Every record or those of some machines, items and molds: one condition, so that one statement serves all filters. */
export const WHICH: string = Object.values(KEYS)
  .map(column => `(? = '[]' or ${column} in (select value from json_each(?)))`)
  .join(' and ')

/** What stands for the `?` of `WHICH`. */
export function whichValues({ machineNos, itemCodes, moldNos }: FloorFilter): readonly string[] {
  return [machineNos, itemCodes, moldNos].flatMap(list => [JSON.stringify(list), JSON.stringify(list)])
}
