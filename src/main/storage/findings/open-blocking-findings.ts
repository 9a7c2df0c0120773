import type { RuleId } from '../../../contract/rule.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** An open finding of a rule that blocked when it was checked. */
export interface BlockingFinding {
  readonly fingerprint: string
  readonly rule: RuleId
  readonly poNo: string | null
}

/** Every open finding of a blocking rule, in no particular order. */
export function openBlockingFindings(db: PlantDatabase): readonly BlockingFinding[] {
  return statement<[], BlockingFinding>(
    db,
    'select fingerprint, rule, po_no as poNo from finding where to_run is null and blocking = 1',
  ).all()
}
