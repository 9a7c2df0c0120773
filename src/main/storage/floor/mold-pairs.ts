import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { floorSpan, type FloorPeriod } from './floor-span.ts'

/** A mold on a machine in a period; pieces, shots and the first and last day on which it made something. */
export interface FloorPair {
  readonly moldNo: string
  readonly machineNo: string
  readonly total: number
  readonly good: number
  readonly ng: number
  readonly shots: number
  readonly firstDay: string
  readonly lastDay: string
}

/** Pairs that made something, most pieces first. `floorOf` has to be called before. */
export function moldPairs(db: PlantDatabase, period: FloorPeriod): readonly FloorPair[] {
  const { months, edges } = floorSpan(period)
  const part = (table: 'month' | 'day', first: string, last: string): string =>
    `select mold_no, machine_no, total, good, ng, shots, ${first} as first_day, ${last} as last_day from floor_${table}
     where ${table} between ? and ? and working > 0 and mold_no <> ''`
  const parts = [
    ...(months === null ? [] : [part('month', 'first_day', 'last_day')]),
    ...edges.map(() => part('day', 'day', 'day')),
  ]
  return statement<string[], FloorPair>(
    db,
    `select mold_no as moldNo, machine_no as machineNo, sum(total) as total, sum(good) as good, sum(ng) as ng, sum(shots) as shots,
       min(first_day) as firstDay, max(last_day) as lastDay
     from (${parts.join(' union all ')}) group by mold_no, machine_no order by sum(total) desc, mold_no, machine_no`,
  ).all(...(months ?? []), ...edges.flatMap(({ from, to }) => [from, to]))
}

/** The first day of all time on which a mold made something on a machine; null when it never did. */
export function firstRun(
  db: PlantDatabase,
  { moldNo, machineNo }: Pick<FloorPair, 'moldNo' | 'machineNo'>,
): string | null {
  const found = statement<[string, string], { day: string | null }>(
    db,
    `select min(first_day) as day from floor_month where mold_no = ? and machine_no = ? and working > 0`,
  ).get(moldNo, machineNo)
  return found?.day ?? null
}
