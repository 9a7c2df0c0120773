import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import { quoteName } from '../quote-name.ts'

/** The quantities that are added up: columns of `floor_day` and `floor_month`, as they stand in SQL. */
export const QUANTITY_NAMES: readonly string[] = ['total', 'good', 'ng', 'shots', ...DEFECT_COLUMNS].map(quoteName)
