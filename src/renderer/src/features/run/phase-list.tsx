import { useTranslation } from 'react-i18next'
import type { Progress, RunSummary } from '../../../../contract/run.ts'
import { PhaseLine } from './phase-line.tsx'
import styles from './phase-list.module.css'

/** All phases of a run and the progress of those under way. */
export interface PhaseListProps {
  readonly run: RunSummary
  readonly progress: readonly Progress[]
}

/** The phases in order; finished ones fold to one line with their figures (ui.md, rule 5). */
export function PhaseList({ run, progress }: PhaseListProps) {
  const { t } = useTranslation()
  return (
    <ol className={styles['root']} aria-label={t('run.phases')}>
      {run.phases.map(phase => (
        <PhaseLine key={phase.phase} phase={phase} progress={progress.filter(step => step.phase === phase.phase)} />
      ))}
    </ol>
  )
}
