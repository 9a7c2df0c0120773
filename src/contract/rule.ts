import { z } from 'zod'
import { SEVERITIES, type Severity } from './severity.ts'

/** Every rule a checker can apply. The first group is the reference's (production spec V-7 to V-16), the second ours. */
export const RULE_IDS = [
  'static-item',
  'static-resin',
  'static-composition',
  'po-fields-differ',
  'po-unknown',
  'dynamic-item',
  'dynamic-mold',
  'dynamic-tonnage',
  'dynamic-recipe',
  'gap-mold-info',
  'gap-composition',
  'recipe-without-resin',
  'item-incomplete',
  'unknown-machine',
  'total-not-shots-by-cavity',
  'total-not-good-plus-defects',
  'negative-number',
  'cavity-below-standard',
  'cavity-above-standard',
  'cavity-missing',
  'shift-unknown',
  'record-before-order',
  'production-without-order',
  'resin-code-missing',
  'duplicate-key',
  'order-twice-under-one-date',
  'mold-list-against-number',
  'same-machine-shift-order',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** Where a checker belongs (production spec 6.1). */
export type CheckerName = 'StaticCrossDataChecker' | 'PORequiredCriticalValidator' | 'DynamicCrossDataValidator'

export interface Rule {
  readonly id: RuleId
  readonly checker: CheckerName
  readonly severity: Severity
  /** A blocking rule with findings makes the run partial and its orders "figures not confirmed". */
  readonly blocking: boolean
  /** Unit depends on the rule and is named in `thresholdUnit`; null where the rule has none. */
  readonly threshold: number | null
  readonly thresholdUnit: string | null
  /** One plain sentence. */
  readonly sentence: string
  /** Spec id, e.g. `V-8`, `Q32`. */
  readonly source: string
}

/** What the plant changes about a rule. */
export const RuleSetting = z.strictObject({
  severity: z.enum(SEVERITIES).optional(),
  blocking: z.boolean().optional(),
  threshold: z.number().nonnegative().optional(),
  /** Day until which (inclusive) the rule is off, `YYYY-MM-DD`. */
  offUntil: z.iso.date().optional(),
})
export type RuleSetting = z.infer<typeof RuleSetting>
