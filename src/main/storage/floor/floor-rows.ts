import type { ProductRecord, Versioned } from '../../../contract/production-rows.ts'
import type { DefectColumn } from '../../../contract/quality.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { isAlive, selectColumns, columnsOf } from '../rows/read-rows.ts'
import { hasRowTable, rowTable } from '../rows/row-table.ts'
import { statement } from '../statement.ts'
import { WHICH, whichValues } from './floor-sums.ts'
import type { FloorFilter } from './floor-filter.ts'

/** What a record must show to be among the rows behind a number. */
export type FloorSign =
  | { readonly kind: 'any' }
  | { readonly kind: 'defect'; readonly column: DefectColumn }
  | { readonly kind: 'change'; readonly column: 'moldChanged' | 'colorChanged' | 'machineChanged' }

/** Which records, and where the page begins. */
export interface FloorRowQuery extends FloorFilter {
  readonly sign: FloorSign
  /** Empty is all. */
  readonly workingShift: string
  readonly limit: number
  /** Where to begin; null at the latest day. */
  readonly after: FloorRowPlace | null
}

/** A day, and how many of its rows came before. */
export interface FloorRowPlace {
  readonly day: string
  readonly seen: number
}

/** Some records in their order. */
export interface FloorRowPage {
  readonly items: readonly Versioned<ProductRecord>[]
  /** Where the next page begins; null after the last row. */
  readonly next: FloorRowPlace | null
}

/**
 * The records behind a number, latest day first, in a day by shift and machine. Days are found in the sums, so that a million records are
 * never looked through; `floorOf` has to be called before.
 */
export function floorRows(db: PlantDatabase, generation: number, query: FloorRowQuery): FloorRowPage {
  if (!hasRowTable(db, 'productRecords')) return { items: [], next: null }
  const { sign, limit, after, workingShift } = query
  const ofDay = db.prepare<string[], Versioned<ProductRecord>>(
    `select ${selectColumns(db, 'productRecords')} from ${rowTable('productRecords')} r
     where r."recordDate" is ? and ${isAlive(generation)} and ${rowConditions(db, sign)}
     order by r."workingShift", r."machineNo", r.row_id`,
  )
  const items: Versioned<ProductRecord>[] = []
  let day = after?.day ?? dayBefore(db, query, '9999-99-99')
  let seen = after?.seen ?? 0
  while (day !== null) {
    const rows = ofDay.all(day, workingShift, workingShift, ...whichValues(query)).slice(seen)
    const room = limit - items.length
    items.push(...rows.slice(0, room))
    if (rows.length > room) return { items, next: { day, seen: seen + room } }
    seen = 0
    day = dayBefore(db, query, day)
    if (items.length === limit) return { items, next: day === null ? null : { day, seen } }
  }
  return { items, next: null }
}

/** The latest day before another that has sums of what is asked for. */
function dayBefore(db: PlantDatabase, query: FloorRowQuery, day: string): string | null {
  const { sign, from, to } = query
  const found = statement<string[], { day: string }>(
    db,
    `select day from floor_day where day < ? and day between ? and ? and ${signOfSums(sign)} and ${WHICH}
     order by day desc limit 1`,
  ).get(day, from, to, ...whichValues(query))
  return found?.day ?? null
}

const CHANGE_SUMS = { moldChanged: 'mold_changes', colorChanged: 'colour_changes', machineChanged: 'machine_changes' }

function signOfSums(sign: FloorSign): string {
  switch (sign.kind) {
    case 'any':
      return 'true'
    case 'defect':
      return `${quoteName(sign.column)} <> 0`
    case 'change':
      return `${CHANGE_SUMS[sign.column]} > 0`
    default:
      return sign satisfies never
  }
}

function rowConditions(db: PlantDatabase, sign: FloorSign): string {
  const known = new Set(columnsOf(db, 'productRecords'))
  const cell = (column: string): string => (known.has(column) ? `r.${quoteName(column)}` : 'null')
  const among = (column: string): string =>
    `(? = '[]' or coalesce(${cell(column)}, '') in (select value from json_each(?)))`
  const shown =
    sign.kind === 'any'
      ? 'true'
      : sign.kind === 'defect'
        ? `${cell(sign.column)} <> 0`
        : `nullif(${cell(sign.column)}, '') is not null`
  return [
    `(? = '' or coalesce(${cell('workingShift')}, '') = ?)`,
    ...['machineNo', 'itemCode', 'moldNo'].map(among),
    shown,
  ].join(' and ')
}
