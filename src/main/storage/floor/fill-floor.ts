import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { columnsOf, isAlive } from '../rows/read-rows.ts'
import { hasRowTable, rowTable } from '../rows/row-table.ts'
import { SUM_COLUMNS } from './floor-layout.ts'
import { ngOf } from './floor-quantities.ts'

/** Where the sums stand: those kept in the database, or a copy of this connection alone. */
export type FloorSchema = 'main' | 'temp'

/** Writes the sums of days and months; a day is written once between two `clear`. */
export interface FloorWriter {
  /** Takes out a day's sums. */
  clearDay(day: string): void
  addDay(day: string): void
  /** A month again from the sums of its days, `YYYY-MM`. */
  sumMonth(month: string): void
  clearAll(): void
}

/** Sums of one generation's records, written where `schema` says. */
export function floorWriter(db: PlantDatabase, generation: number, schema: FloorSchema = 'main'): FloorWriter {
  const [days, months] = [`${schema}.floor_day`, `${schema}.floor_month`]
  const clearDay = db.prepare<[string]>(`delete from ${days} where day = ?`)
  const clearMonth = db.prepare<[string]>(`delete from ${months} where month = ?`)
  const addDay = hasRowTable(db, 'productRecords')
    ? db.prepare<[string]>(`insert into ${days} ${daySums(db, generation)}`)
    : null
  const names = SUM_COLUMNS.map(quoteName)
  const sumMonth = db.prepare<[string, string, string]>(
    `insert into ${months} select ?, machine_no, item_code, mold_no,
       coalesce(min(case when working > 0 then day end), ''), coalesce(max(case when working > 0 then day end), ''),
       count(case when working > 0 then 1 end),
       ${names.map(name => `sum(${name})`).join(', ')}
     from ${days} where day >= ? and day <= ? group by machine_no, item_code, mold_no`,
  )
  return {
    clearDay: day => void clearDay.run(day),
    addDay: day => void addDay?.run(day),
    sumMonth(month) {
      clearMonth.run(month)
      sumMonth.run(month, `${month}-00`, `${month}-99`)
    },
    clearAll() {
      db.exec(`delete from ${days}; delete from ${months}`)
    },
  }
}

/** The sums of one day `?`, in the order of the columns of `floor_day`. */
function daySums(db: PlantDatabase, generation: number): string {
  const known = new Set(columnsOf(db, 'productRecords'))
  const cell = (column: string): string => (known.has(column) ? `r.${quoteName(column)}` : 'null')
  const text = (column: string): string => `coalesce(${cell(column)}, '')`
  const sum = (column: string): string => `coalesce(sum(${cell(column)}), 0)`
  const changes = (column: string): string => `count(nullif(${cell(column)}, ''))`
  return `select r."recordDate", ${text('machineNo')}, ${text('itemCode')}, ${text('moldNo')},
      count(*), coalesce(sum(${cell('itemTotalQuantity')} <> 0), 0), ${sum('itemTotalQuantity')}, ${sum('itemGoodQuantity')},
      sum(${ngOf(cell)}), ${sum('moldShot')},
      ${changes('moldChanged')}, ${changes('colorChanged')}, ${changes('machineChanged')}, ${DEFECT_COLUMNS.map(sum).join(', ')}
    from ${rowTable('productRecords')} r where r."recordDate" is ? and ${isAlive(generation)}
    group by ${text('machineNo')}, ${text('itemCode')}, ${text('moldNo')}`
}
