import type { Cell } from './workbook-cell.ts'

/**
 * How a builder writes the values of a column: `date` takes `YYYY-MM-DD`; a `code` of digits becomes a number cell, as in
 * the plant's files (production spec 1.2); `count` and `measure` are numbers; `text` is text.
 */
export type ColumnKind = 'text' | 'code' | 'date' | 'count' | 'measure'

/** The nine tables of a plant: where they lie, their sheet and their columns in order (production spec 1.1 to 1.4). */
export const plantTables = {
  productRecords: {
    location: 'dynamicDatabase/monthlyReports_history',
    fileName: 'monthlyReports_202505.xlsb',
    sheet: 'Sheet1',
    columns: {
      recordDate: 'date',
      workingShift: 'code',
      machineNo: 'text',
      machineCode: 'text',
      itemCode: 'text',
      itemName: 'text',
      colorChanged: 'text',
      moldChanged: 'text',
      machineChanged: 'text',
      poNote: 'text',
      moldNo: 'text',
      moldShot: 'count',
      moldCavity: 'count',
      itemTotalQuantity: 'count',
      itemGoodQuantity: 'count',
      itemBlackSpot: 'count',
      itemOilDeposit: 'count',
      itemScratch: 'count',
      itemCrack: 'count',
      itemSinkMark: 'count',
      itemShort: 'count',
      itemBurst: 'count',
      itemBend: 'count',
      itemStain: 'count',
      otherNG: 'count',
      plasticResin: 'text',
      plasticResinCode: 'code',
      plasticResinLot: 'text',
      colorMasterbatch: 'text',
      colorMasterbatchCode: 'code',
      additiveMasterbatch: 'text',
      additiveMasterbatchCode: 'code',
    },
  },
  purchaseOrders: {
    location: 'dynamicDatabase/purchaseOrders_history',
    fileName: 'purchaseOrder_250425.xlsx',
    sheet: 'poList',
    columns: {
      poReceivedDate: 'date',
      poNo: 'text',
      poETA: 'date',
      itemCode: 'text',
      itemName: 'text',
      itemQuantity: 'count',
      plasticResinCode: 'code',
      plasticResin: 'text',
      plasticResinQuantity: 'measure',
      colorMasterbatchCode: 'code',
      colorMasterbatch: 'text',
      colorMasterbatchQuantity: 'measure',
      additiveMasterbatchCode: 'code',
      additiveMasterbatch: 'text',
      additiveMasterbatchQuantity: 'measure',
    },
  },
  itemCompositionSummary: {
    location: 'staticDatabase',
    fileName: 'itemCompositionSummary.xlsx',
    sheet: 'itemComposition',
    columns: {
      itemCode: 'text',
      itemName: 'text',
      plasticResinCode: 'code',
      plasticResin: 'text',
      plasticResinQuantity: 'measure',
      colorMasterbatchCode: 'code',
      colorMasterbatch: 'text',
      colorMasterbatchQuantity: 'measure',
      additiveMasterbatchCode: 'code',
      additiveMasterbatch: 'text',
      additiveMasterbatchQuantity: 'measure',
    },
  },
  itemInfo: {
    location: 'staticDatabase',
    fileName: 'itemInfo.xlsx',
    sheet: 'itemInfo',
    columns: { itemCode: 'text', itemName: 'text' },
  },
  machineInfo: {
    location: 'staticDatabase',
    fileName: 'machineInfo.xlsx',
    sheet: 'machineInfo',
    columns: {
      machineNo: 'text',
      machineCode: 'text',
      machineName: 'text',
      manufacturerName: 'text',
      machineTonnage: 'count',
      changedTime: 'count',
      layoutStartDate: 'date',
      layoutEndDate: 'date',
      previousMachineCode: 'text',
    },
  },
  moldInfo: {
    location: 'staticDatabase',
    fileName: 'moldInfo.xlsx',
    sheet: 'moldInfo',
    columns: {
      moldNo: 'text',
      moldName: 'text',
      moldCavityStandard: 'count',
      moldSettingCycle: 'count',
      machineTonnage: 'code',
      acquisitionDate: 'date',
      itemsWeight: 'measure',
      runnerWeight: 'measure',
    },
  },
  moldSpecificationSummary: {
    location: 'staticDatabase',
    fileName: 'moldSpecificationSummary.xlsx',
    sheet: 'moldSpecification',
    columns: { itemCode: 'text', itemName: 'text', itemType: 'text', moldNum: 'count', moldList: 'text' },
  },
  resinInfo: {
    location: 'staticDatabase',
    fileName: 'resineInfo.xlsx',
    sheet: 'resinInfo',
    columns: { resinCode: 'code', resinName: 'text', resinType: 'text', colorType: 'text' },
  },
  holidayNotes: {
    location: 'staticDatabase',
    fileName: 'holidayNotes.xlsx',
    sheet: 'Sheet1',
    columns: { Date: 'date', 'Day of week': 'text', Holiday: 'text', Note: 'text' },
  },
} as const satisfies Readonly<Record<string, PlantTableLayout>>

export interface PlantTableLayout {
  readonly location: string
  /** File name a builder uses when a test names none. */
  readonly fileName: string
  readonly sheet: string
  readonly columns: Readonly<Record<string, ColumnKind>>
}

export type PlantTable = keyof typeof plantTables

export type ColumnOf<T extends PlantTable> = keyof (typeof plantTables)[T]['columns'] & string

/** One row: a value for each column of the table, by the names of the shared database (`plasticResin`, not `plasticResine`). */
export type RowOf<T extends PlantTable> = Readonly<Record<ColumnOf<T>, Cell>>

/** Header text of a column in the workbook: productRecords spells resin with an extra e (production spec 1.2). */
export function headerOf(table: PlantTable, column: string): string {
  if (table !== 'productRecords') return column
  return column.replace(/^plasticResin(?=$|Code$|Lot$)/, 'plasticResine')
}
