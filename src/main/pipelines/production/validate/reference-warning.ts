import type { ReferenceWarning } from '../../../../contract/finding.ts'
import { shown } from './shown.ts'

type Wording = Pick<ReferenceWarning, 'warningType' | 'mismatchType' | 'requiredAction' | 'message'>

/** A row of sheet `po_mismatch_warnings` (production spec 6.2). */
export function orderWarning(poNo: string | null, wording: Wording): ReferenceWarning {
  return { sheet: 'po_mismatch_warnings', subject: shown(poNo), ...wording }
}

/** A row of sheet `item_invalid_warnings` (production spec V-16). */
export function gapWarning(
  key: 'moldSpecificationSummary_and_moldInfo' | 'itemCompositionSummary',
  itemCode: string,
  itemName: string | null,
): ReferenceWarning {
  const action = `update_${key}_or_double_check_related_databases`
  const [code, name] = [itemCode, shown(itemName)]
  return {
    sheet: 'item_invalid_warnings',
    subject: `${code}, ${name}`,
    warningType: `item_invalid_in_${key}`,
    mismatchType: `item_does_not_exist_in_${key}`,
    requiredAction: action,
    message: `(${code}, ${name}) - Mismatch: ${code}_and_${name}_does_not_exist_in_${key}. Please ${action}`,
  }
}
