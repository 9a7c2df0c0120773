import { RULE_IDS } from '../../../../../contract/rule.ts'
import type { Settings } from '../../../../../contract/setting.ts'
import type { ResultState } from '../../../../storage/result-state.ts'
import type { EffectiveRules } from '../effective-rules.ts'
import { counted } from '../shown.ts'
import type { ValidationScope } from './validation-scope.ts'

export interface SkippedRequest {
  readonly scope: ValidationScope
  readonly previous: ResultState | null
  /** Production rows in the generation, and those that were checked. */
  readonly rows: { readonly all: number; readonly checked: number }
  readonly rules: EffectiveRules
  readonly settings: Pick<Settings, 'rules'>
}

/** What was not checked and why, one sentence each. */
export function skippedSentences({ scope, previous, rows, rules, settings }: SkippedRequest): readonly string[] {
  const off = RULE_IDS.filter(id => rules[id].isOff).map(
    id => `rule ${id} is off until ${settings.rules[id]?.offUntil ?? 'further notice'}, its findings are left out`,
  )
  if (scope.kind === 'all' || previous === null) return off
  const unchanged = rows.all - rows.checked
  const since = `unchanged since run ${previous.run}, not checked again`
  return [
    ...(unchanged > 0 ? [`${counted(unchanged, 'production row')} ${since}`] : []),
    `static tables ${since}`,
    ...off,
  ]
}
