import { useTranslation } from 'react-i18next'
import type { PhaseSummary } from '../../../../contract/run.ts'
import { FailureText } from './failure-text.tsx'
import { HealingTimeline } from './healing-timeline.tsx'
import styles from './phase-list.module.css'
import { useRunWords } from './use-run-words.ts'

/** What a phase counted, what it skipped and why, what failed, and what was done to recover. */
export function PhaseDetails({ phase }: { readonly phase: PhaseSummary }) {
  const { t } = useTranslation()
  const words = useRunWords()
  const counts = words.counts(phase.counts)
  return (
    <ul className={styles['details']}>
      {counts.length > 0 && <li>{counts.join(' · ')}</li>}
      {phase.skipped.map(reason => (
        <li key={reason}>{t('run.skipped', { reason: words.remark(reason) })}</li>
      ))}
      {phase.failures.map(reason => (
        <li key={`${reason.code}:${reason.file}:${reason.message}`}>
          <FailureText failure={reason} />
        </li>
      ))}
      {phase.healing.length > 0 && (
        <li className={styles['healing']}>
          <HealingTimeline steps={phase.healing} />
        </li>
      )}
    </ul>
  )
}
