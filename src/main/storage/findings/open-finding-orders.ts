import type { RuleId } from '../../../contract/rule.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** Orders with an open finding of a rule. */
export function openFindingOrders(db: PlantDatabase, rule: RuleId): readonly string[] {
  return statement<[RuleId], { poNo: string }>(
    db,
    'select distinct po_no as poNo from finding where to_run is null and rule = ? and po_no is not null',
  )
    .all(rule)
    .map(({ poNo }) => poNo)
}
