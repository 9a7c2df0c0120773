import type { TableDefinition, TableName } from '../../contract/table.ts'

/** What is known about a table apart from its columns. */
export interface TableLayout extends Pick<
  TableDefinition,
  'kind' | 'nameStart' | 'extension' | 'sheetName' | 'keyColumns' | 'optional'
> {
  /** Folder or file below the plant, with `/`. */
  readonly location: string
}

const statics = { kind: 'static', nameStart: null, extension: '.xlsx', sheetName: null, optional: false } as const

/**
 * Where each table lies and what names its rows (production spec 1.1; keys: design 4, "Row identity").
 * An item has several recipes and a machine several layout periods, so their keys take in what tells these apart.
 */
export const TABLE_LAYOUTS: Readonly<Record<TableName, TableLayout>> = {
  productRecords: {
    kind: 'dynamic',
    location: 'dynamicDatabase/monthlyReports_history',
    nameStart: 'monthlyReports_',
    extension: '.xlsb',
    sheetName: 'Sheet1',
    keyColumns: ['recordDate', 'workingShift', 'machineNo', 'poNote', 'moldNo'],
    optional: false,
  },
  purchaseOrders: {
    kind: 'dynamic',
    location: 'dynamicDatabase/purchaseOrders_history',
    nameStart: 'purchaseOrder_',
    extension: '.xlsx',
    sheetName: 'poList',
    keyColumns: ['poNo'],
    optional: false,
  },
  itemCompositionSummary: {
    ...statics,
    location: 'staticDatabase/itemCompositionSummary.xlsx',
    keyColumns: ['itemCode', 'plasticResinCode', 'colorMasterbatchCode', 'additiveMasterbatchCode'],
  },
  itemInfo: { ...statics, location: 'staticDatabase/itemInfo.xlsx', keyColumns: ['itemCode'] },
  machineInfo: {
    ...statics,
    location: 'staticDatabase/machineInfo.xlsx',
    keyColumns: ['machineCode', 'layoutStartDate'],
  },
  moldInfo: { ...statics, location: 'staticDatabase/moldInfo.xlsx', keyColumns: ['moldNo'] },
  moldSpecificationSummary: {
    ...statics,
    location: 'staticDatabase/moldSpecificationSummary.xlsx',
    keyColumns: ['itemCode'],
  },
  resinInfo: { ...statics, location: 'staticDatabase/resineInfo.xlsx', keyColumns: ['resinCode'] },
  holidayNotes: { ...statics, location: 'staticDatabase/holidayNotes.xlsx', keyColumns: ['date'], optional: true },
}
