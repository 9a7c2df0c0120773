import type { FindingTriage, TriageScope } from './use-finding-triage.ts'

/** Where a form stands: in the detail for the findings in hand, above the list for all that are shown. */
export interface TriageFormPlaceProps {
  readonly triage: FindingTriage
  readonly scope: TriageScope
}
