import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import { quoteName } from '../quote-name.ts'

/** The quantities that are added up: columns of `floor_day` and `floor_month`, as they stand in SQL. */
export const QUANTITY_NAMES: readonly string[] = ['total', 'good', 'ng', 'shots', ...DEFECT_COLUMNS].map(quoteName)

/** NG pieces of one record in SQL: total less good where it has both, else its defects. @param cell names a column of the record */
export function ngOf(cell: (column: string) => string): string {
  const [total, good] = [cell('itemTotalQuantity'), cell('itemGoodQuantity')]
  const defects = DEFECT_COLUMNS.map(column => `coalesce(${cell(column)}, 0)`).join(' + ')
  return `case when ${total} is null or ${good} is null then ${defects} else ${total} - ${good} end`
}
