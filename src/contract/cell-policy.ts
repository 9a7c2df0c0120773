import { DEFECT_COLUMNS } from './production-rows.ts'
import type { CellPolicy, TableName } from './table.ts'

/** Columns whose row means nothing without them (design 4, "Cells"). */
const keyColumns: Readonly<Record<TableName, readonly string[]>> = {
  productRecords: ['recordDate', 'machineNo'],
  purchaseOrders: ['poNo', 'itemQuantity'],
  itemCompositionSummary: ['itemCode'],
  itemInfo: ['itemCode'],
  machineInfo: ['machineCode'],
  moldInfo: ['moldNo'],
  moldSpecificationSummary: ['itemCode'],
  resinInfo: ['resinCode'],
  holidayNotes: ['date'],
}

/** Shots, cavity, quantities and defect counts. */
const measureColumns: ReadonlySet<string> = new Set([
  'moldShot',
  'moldCavity',
  'moldCavityStandard',
  'itemTotalQuantity',
  'itemGoodQuantity',
  ...DEFECT_COLUMNS,
  'plasticResinQuantity',
  'colorMasterbatchQuantity',
  'additiveMasterbatchQuantity',
])

/** What happens to a cell of this column that does not fit: the plant's setting `table.column`, else the table of design 4. */
export function cellPolicy(
  table: TableName,
  column: string,
  settings: Readonly<Record<string, CellPolicy>> = {},
): CellPolicy {
  const set = settings[`${table}.${column}`]
  if (set !== undefined) return set
  if (keyColumns[table].includes(column)) return 'key'
  return measureColumns.has(column) ? 'measure' : 'detail'
}
