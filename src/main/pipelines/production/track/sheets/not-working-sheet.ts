import type { ProductRecord } from '../../../../../contract/production-rows.ts'
import { dateShiftCombined, machineLabel } from '../record-labels.ts'
import { isWorkingRow } from '../working-row.ts'
import type { SheetColumn } from './progress-sheet.ts'

/** A record without production with the two derived columns of production spec T-2. */
export interface NotWorkingRow extends ProductRecord {
  readonly dateShiftCombined: string | null
  readonly machineHist: string | null
}

/** Sheet 6: the records that did not work, in input order (production spec T-3, 7.3). */
export const notWorkingSheet: {
  readonly name: string
  readonly columns: readonly SheetColumn<NotWorkingRow>[]
  readonly rowsOf: (record: ProductRecord) => readonly NotWorkingRow[]
} = {
  name: 'notWorkingStatus',
  columns: [
    { name: 'recordDate', kind: 'date' },
    { name: 'workingShift', kind: 'text' },
    { name: 'machineNo', kind: 'text' },
    { name: 'machineCode', kind: 'text' },
    { name: 'itemCode', kind: 'text' },
    { name: 'itemName', kind: 'text' },
    { name: 'colorChanged', kind: 'text' },
    { name: 'moldChanged', kind: 'text' },
    { name: 'machineChanged', kind: 'text' },
    { name: 'poNote', kind: 'text' },
    { name: 'moldNo', kind: 'text' },
    { name: 'moldShot', kind: 'number' },
    { name: 'moldCavity', kind: 'number' },
    { name: 'itemTotalQuantity', kind: 'number' },
    { name: 'itemGoodQuantity', kind: 'number' },
    { name: 'itemBlackSpot', kind: 'number' },
    { name: 'itemOilDeposit', kind: 'number' },
    { name: 'itemScratch', kind: 'number' },
    { name: 'itemCrack', kind: 'number' },
    { name: 'itemSinkMark', kind: 'number' },
    { name: 'itemShort', kind: 'number' },
    { name: 'itemBurst', kind: 'number' },
    { name: 'itemBend', kind: 'number' },
    { name: 'itemStain', kind: 'number' },
    { name: 'otherNG', kind: 'number' },
    { name: 'plasticResin', kind: 'text' },
    { name: 'plasticResinCode', kind: 'text' },
    { name: 'plasticResinLot', kind: 'text' },
    { name: 'colorMasterbatch', kind: 'text' },
    { name: 'colorMasterbatchCode', kind: 'text' },
    { name: 'additiveMasterbatch', kind: 'text' },
    { name: 'additiveMasterbatchCode', kind: 'text' },
    { name: 'dateShiftCombined', kind: 'text' },
    { name: 'machineHist', kind: 'text' },
  ],
  rowsOf: record =>
    isWorkingRow(record)
      ? []
      : [{ ...record, dateShiftCombined: dateShiftCombined(record), machineHist: machineLabel(record) }],
}
