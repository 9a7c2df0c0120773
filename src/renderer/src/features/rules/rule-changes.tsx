import { useTranslation } from 'react-i18next'
import type { RuleChange } from '../../../../contract/finding-triage.ts'
import type { Rule, RuleSetting } from '../../../../contract/rule.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { inForce } from './rule-in-force.ts'
import styles from './rules.module.css'

/** Who changed a rule, when, from what to what, newest first. */
export function RuleChanges({ changes, rule }: { readonly changes: readonly RuleChange[]; readonly rule: Rule }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const steps = useRuleSteps(rule)
  // From the oldest on, whose number stays: two changes, and even two alike, may fall into one moment.
  const numbered = changes.map((change, place) => ({ ...change, number: changes.length - place }))
  return (
    <DetailSection title={t('triage.rules.changes')}>
      {changes.length === 0 && <p className={styles['hint']}>{t('triage.rules.never')}</p>}
      <ol className={styles['changes']}>
        {numbered.map(({ number, at, actor, from, to }) => (
          <li key={number}>
            <span>
              {steps(from, to).join(' · ')} <span className={styles['when']}>{actor}</span>
            </span>
            <span className={styles['when']}>{formats.moment(at)}</span>
          </li>
        ))}
      </ol>
    </DetailSection>
  )
}

/** A change in words: "Severity: Warning → Error". */
function useRuleSteps(rule: Rule): (from: RuleSetting, to: RuleSetting) => readonly string[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return (from, to) => {
    const before = inForce({ ...rule, setting: from })
    const after = inForce({ ...rule, setting: to })
    const yesNo = (is: boolean) => t(is ? 'triage.rules.yes' : 'triage.rules.no')
    const step = (name: string, was: string, is: string) => (was === is ? [] : [`${name}: ${was} → ${is}`])
    return [
      ...step(
        t('findings.columns.severity'),
        t(`findings.severity.${before.severity}`),
        t(`findings.severity.${after.severity}`),
      ),
      ...step(t('findings.blocking'), yesNo(before.blocking), yesNo(after.blocking)),
      ...step(t('findings.rule.threshold'), formats.decimal(before.threshold), formats.decimal(after.threshold)),
      ...step(t('triage.rules.columns.offUntil'), formats.day(from.offUntil ?? null), formats.day(to.offUntil ?? null)),
    ]
  }
}
