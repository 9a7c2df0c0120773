import { DEFECT_COLUMNS, type ProductRecord, type Versioned } from '../../../../../contract/production-rows.ts'
import { REPORT_ORDER } from '../report-order.ts'
import { shown } from '../shown.ts'
import type { DescribedRows } from './described-rows.ts'
import { occurrences } from './occurrences.ts'

export type RecordRow = Versioned<ProductRecord>

/** Sum of the ten defect columns, in pieces; empty means none. Runs once a row: no allocation. */
export function defectsOf(record: ProductRecord): number {
  let defects = 0
  for (const column of DEFECT_COLUMNS) defects += record[column] ?? 0
  return defects
}

/** `{poNote}, {recordDate}, {workingShift}, {machineNo}` (production spec V-4). */
export function recordContext({ poNote, recordDate, workingShift, machineNo }: ProductRecord): string {
  return `${shown(poNote)}, ${recordDate}, ${shown(workingShift)}, ${machineNo}`
}

/** Where a record stands, inside a sentence: `2019-01-31, shift 3, NO.11`. */
export function recordPlace({ recordDate, workingShift, machineNo }: ProductRecord): string {
  return `${recordDate}, ${workingShift === null ? 'no shift' : `shift ${workingShift}`}, ${machineNo}`
}

/** Key of a production row (design 4, "Row identity"). */
export function recordKey(record: ProductRecord) {
  return [record.recordDate, record.workingShift, record.machineNo, record.poNote, record.moldNo] as const
}

const RECORD_ORDER = {
  item: REPORT_ORDER.recordItem,
  resin: REPORT_ORDER.recordResin,
  color: REPORT_ORDER.recordColor,
  additive: REPORT_ORDER.recordAdditive,
  composition: REPORT_ORDER.recordComposition,
} as const

/** Production rows that hold all rows of each key they have. */
export function recordRows(records: readonly RecordRow[]): DescribedRows<RecordRow> {
  return {
    table: 'productRecords',
    keyOf: recordKey,
    occurrenceOf: occurrences(records, recordKey),
    poNoOf: record => record.poNote,
    piecesOf: record => (record.itemGoodQuantity ?? 0) + defectsOf(record),
    contextOf: recordContext,
    order: RECORD_ORDER,
  }
}
