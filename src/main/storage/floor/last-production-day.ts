import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** The last day a machine made something; null when it never did. `floorOf` has to be called before. */
export function lastProductionDay(db: PlantDatabase, machineNo: string): string | null {
  const month = statement<[string], { month: string }>(
    db,
    'select month from floor_month where machine_no = ? and working > 0 order by month desc limit 1',
  ).get(machineNo)?.month
  if (month === undefined) return null
  const found = statement<[string, string, string], { day: string }>(
    db,
    `select day from floor_day where machine_no = ? and working > 0 and day between ? and ? order by day desc limit 1`,
  ).get(machineNo, `${month}-00`, `${month}-99`)
  return found?.day ?? null
}
