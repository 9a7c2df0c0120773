import type { TimelineCell } from '../../../contract/machine-timeline.ts'
import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import { isWorkingRow } from '../../pipelines/production/track/working-row.ts'
import type { FloorMachineDay } from '../../storage/floor/machine-days.ts'
import type { TimelineRecord } from '../../storage/floor/shift-rows.ts'

/** One cell for each machine, day and shift that has records, in their order. */
export function shiftCells(records: readonly TimelineRecord[]): readonly TimelineCell[] {
  const groups = Map.groupBy(records, row => `${row.recordDate}\n${row.workingShift ?? ''}\n${row.machineNo}`)
  return [...groups.values()].map(cellOf)
}

function cellOf(records: readonly TimelineRecord[]): TimelineCell {
  const [first] = records
  const distinct = (value: (record: TimelineRecord) => string | null): readonly string[] =>
    [...new Set(records.map(value).filter(text => text !== null && text !== ''))] as string[]
  const count = (value: (record: TimelineRecord) => string | null): number =>
    records.filter(record => (value(record) ?? '') !== '').length
  return {
    machineNo: first?.machineNo ?? '',
    day: first?.recordDate ?? '',
    shift: first?.workingShift ?? '',
    state: records.some(isWorkingRow) ? 'ran' : 'idle',
    total: sum(records, record => record.itemTotalQuantity ?? 0),
    ng: sum(records, ngOf),
    moldChanges: count(record => record.moldChanged),
    colourChanges: count(record => record.colorChanged),
    machineChanges: count(record => record.machineChanged),
    what: {
      moldNos: distinct(record => record.moldNo),
      itemCodes: distinct(record => record.itemCode),
      poNos: distinct(record => record.poNote),
    },
  }
}

/** NG pieces of a record, as `floor_day` sums them. */
function ngOf(record: TimelineRecord): number {
  const { itemTotalQuantity: total, itemGoodQuantity: good } = record
  if (total !== null && good !== null) return total - good
  return DEFECT_COLUMNS.reduce((all, column) => all + (record[column] ?? 0), 0)
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((all, row) => all + value(row), 0)
}

/** One cell for each machine and day. */
export function dayCells(days: readonly FloorMachineDay[]): readonly TimelineCell[] {
  return days.map(({ machineNo, day, working, total, ng, moldChanges, colourChanges, machineChanges }) => ({
    machineNo,
    day,
    shift: '',
    state: working > 0 ? 'ran' : 'idle',
    total,
    ng,
    moldChanges,
    colourChanges,
    machineChanges,
    what: null,
  }))
}
