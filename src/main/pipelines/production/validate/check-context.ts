import type { FindingDraft } from '../../../../contract/finding.ts'
import type { EffectiveRules } from './effective-rules.ts'
import type { MasterData } from './master/master-data.ts'

/** What a rule sees beside the row it looks at; made once a run. */
export interface CheckContext {
  readonly master: MasterData
  readonly rules: EffectiveRules
  /** Takes what a rule found; a rule that is off is not heard. */
  readonly report: (draft: FindingDraft) => void
}

/** A context whose findings go to `sink`, those of rules that are off left out. */
export function createCheckContext(
  master: MasterData,
  rules: EffectiveRules,
  sink: (draft: FindingDraft) => void,
): CheckContext {
  return {
    master,
    rules,
    report(draft) {
      if (!rules[draft.rule].isOff) sink(draft)
    },
  }
}
