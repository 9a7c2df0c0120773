import type { RuleBook, RuleChangeInput } from '../../../contract/finding-triage.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { RuleSetting } from '../../../contract/rule.ts'
import { listRuleChanges } from '../../storage/console/rule-changes.ts'
import { writeSettings } from '../../storage/console/setting-store.ts'
import { guarded } from '../../storage/storage-failure.ts'
import { validSettingsChange } from '../effective-settings.ts'
import { owned, type EngineParts } from '../engine-parts.ts'

/** Changes of rules a rule book tells. */
const CHANGES_TOLD = 200

/** Every rule with what the plant changed about it and what it found. */
export async function readRuleBook({
  pipeline,
  console: db,
  reads,
  heavy,
  settings,
  clock,
}: EngineParts): Promise<RuleBook> {
  const summary = await heavy.ask('open-findings', { now: clock().toISOString() })
  const none = summary?.isChecked ? { open: 0, waiting: 0 } : { open: null, waiting: null }
  const { values, origins } = settings()
  const referenceDate = reads.overview([])?.reference?.recordDate ?? null
  return {
    rules: pipeline.rules.map(rule => {
      const setting = values.rules[rule.id] ?? {}
      const { offUntil } = setting
      const isOff = offUntil !== undefined && (referenceDate === null || referenceDate <= offUntil)
      return { ...rule, setting, isOff, ...(summary?.rules[rule.id] ?? none) }
    }),
    origin: origins.find(({ key }) => key === 'rules')?.origin ?? 'default',
    referenceDate,
    changes: db ? listRuleChanges(db, CHANGES_TOLD) : [],
  }
}

/**
 * Keeps what the plant wants different about one rule; the others stay as they are now, whoever changed them meanwhile.
 *
 * @throws EngineFailure `invalid_setting`
 */
export function changeRule(parts: EngineParts, { rule: id, setting, actor }: RuleChangeInput): void {
  const { console: db, pipeline, settings, clock } = owned(parts)
  const rule = pipeline.rules.find(known => known.id === id)
  const { values, origins } = settings()
  if (!rule) throw refused(`This pipeline has no rule ${id}.`, 'See the rules with: moldline rules')
  if (setting.threshold !== undefined && rule.threshold === null) {
    throw refused(`The rule ${id} has no threshold.`, 'Leave the threshold out.')
  }
  const rules = origins.find(({ key }) => key === 'rules')
  if (rules?.origin === 'environment') {
    throw refused(
      `The rules are set by the environment variable ${rules.variable}.`,
      `Change or unset ${rules.variable} and start Moldline again.`,
    )
  }
  const { [id]: _before, ...others } = values.rules
  const own = differing(setting)
  const change = validSettingsChange({ rules: Object.keys(own).length === 0 ? others : { ...others, [id]: own } })
  guarded(db.name, () => writeSettings(db, change, parts.actorOr(actor), clock().toISOString()))
  parts.bus.publish({ kind: 'data-changed' })
}

/** Without what was given as undefined. */
function differing(setting: RuleSetting): RuleSetting {
  return Object.fromEntries(Object.entries(setting).filter(([, value]) => value !== undefined))
}

function refused(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('invalid_setting', message, { remedy }))
}
