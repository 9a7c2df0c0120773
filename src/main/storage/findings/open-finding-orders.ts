import type { RuleId } from '../../../contract/rule.ts'
import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** Orders with an open finding of a rule on rows of a table. */
export function openFindingOrders(db: PlantDatabase, rule: RuleId, table: TableName): readonly string[] {
  return statement<[TableName, RuleId], { poNo: string }>(
    db,
    'select distinct po_no as poNo from finding where to_run is null and table_name = ? and rule = ? and po_no is not null',
  )
    .all(table, rule)
    .map(({ poNo }) => poNo)
}
