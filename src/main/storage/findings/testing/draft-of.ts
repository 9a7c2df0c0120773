import type { FindingDraft } from '../../../../contract/finding.ts'
import type { RuleId } from '../../../../contract/rule.ts'

/** What a rule says of an order. */
export function draftOf(rule: RuleId, poNo: string, more: Partial<FindingDraft> = {}): FindingDraft {
  return {
    rule,
    table: 'productRecords',
    subjectKey: [poNo],
    aspect: '',
    occurrence: 0,
    poNo,
    pieces: 10,
    message: `${poNo} does not fit.`,
    evidence: { poNote: poNo },
    cause: `purchaseOrders:${poNo}`,
    cells: [],
    warning: null,
    order: 0,
    ...more,
  }
}
