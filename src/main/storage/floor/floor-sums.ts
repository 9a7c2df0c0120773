import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import type { FloorFilter } from './floor-filter.ts'
import { floorMonths, monthGroups, type MonthGroup, type MonthKey } from './floor-months.ts'
import { QUANTITY_NAMES } from './floor-quantities.ts'
import { floorSpan, type FloorSpan } from './floor-span.ts'

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

/** Where sums are read: the generation is the one `floorOf` gave. */
export interface FloorRead {
  readonly db: PlantDatabase
  readonly generation: number
}

/** Sums of a period by these keys: whole months from their sums, the rest from days. */
export function floorGroups(read: FloorRead, filter: FloorFilter, by: readonly FloorKey[]): readonly FloorGroup[] {
  const groups = groupsOf(read, filter, { span: floorSpan(filter), by: by.map(key => KEYS[key]), grain: 'year' })
  return groups.map(({ keys, sums }) => ({ keys, ...sumsOf(sums) }))
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
export function floorOverTime(read: FloorRead, filter: FloorFilter, grain: FloorGrain): readonly FloorTime[] {
  const span = grain === 'day' ? { months: null, edges: [filter] } : floorSpan(filter)
  return groupsOf(read, filter, { span, by: ['month', 'machine_no'], grain })
    .map(({ keys: [time = '', machineNo = ''], sums }) => ({ time, machineNo, ...sumsOf(sums) }))
    .toSorted((a, b) => compare(a.time, b.time) || compare(a.machineNo, b.machineNo))
}

interface GroupsAsked {
  readonly span: FloorSpan
  readonly by: readonly MonthKey[]
  /** How fine the month is, where it is one of the keys. */
  readonly grain: FloorGrain
}

/** Months from memory, days from their table, each group once. */
function groupsOf(
  { db, generation }: FloorRead,
  filter: FloorFilter,
  { span, by, grain }: GroupsAsked,
): readonly MonthGroup[] {
  const kept = KEPT[grain]
  const { months } = span
  const monthAs = (month: string): string => month.slice(0, kept)
  const ofMonths =
    months === null ? [] : monthGroups(floorMonths(db, generation), filter, { span: months, by, monthAs })
  if (span.edges.length === 0) return ofMonths
  const parts = [...ofMonths, ...span.edges.flatMap(edge => dayGroups(db, { ...filter, ...edge }, by, kept))]
  const groups = new Map<string, MonthGroup>()
  for (const part of parts) {
    const key = JSON.stringify(part.keys)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, part)
    else for (const [at, amount] of part.sums.entries()) known.sums[at] = (known.sums[at] ?? 0) + amount
  }
  return [...groups.values()]
}

function dayGroups(
  db: PlantDatabase,
  filter: FloorFilter,
  by: readonly MonthKey[],
  kept: number,
): readonly MonthGroup[] {
  const keys = by.map(key => (key === 'month' ? `substr(day, 1, ${kept})` : key)).join(', ')
  return statement<string[], (string | number)[]>(
    db,
    `select ${keys}, ${SUMMED} from floor_day where day between ? and ? and ${WHICH} group by ${keys}`,
  )
    .raw()
    .all(filter.from, filter.to, ...whichValues(filter))
    .map(row => ({
      keys: row.slice(0, by.length).map(String),
      sums: Float64Array.from(row.slice(by.length), Number),
    }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
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

const SUMMED = QUANTITY_NAMES.map(name => `sum(${name})`).join(', ')

function sumsOf([total = 0, good = 0, ng = 0, shots = 0, ...defects]: Float64Array): FloorSums {
  return { total, good, ng, shots, defects }
}

/** Every record or those of some machines, items and molds: one condition, so that one statement serves all filters. */
export const WHICH: string = Object.values(KEYS)
  .map(column => `(? = '[]' or ${column} in (select value from json_each(?)))`)
  .join(' and ')

/** What stands for the `?` of `WHICH`. */
export function whichValues({ machineNos, itemCodes, moldNos }: FloorFilter): readonly string[] {
  return [machineNos, itemCodes, moldNos].flatMap(list => [JSON.stringify(list), JSON.stringify(list)])
}
