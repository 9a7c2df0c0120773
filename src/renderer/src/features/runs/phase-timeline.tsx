import { useTranslation } from 'react-i18next'
import type { RunSummary } from '../../../../contract/run.ts'
import { useNow } from '../../state/use-now.ts'
import { PhaseLane } from './phase-lane.tsx'
import { phaseSpans } from './phase-spans.ts'
import styles from './phase-timeline.module.css'
import screen from './runs.module.css'

/** `isUnfolded`: phases that failed or were healed show at once what there is to say. */
export interface PhaseTimelineProps {
  readonly run: RunSummary
  readonly isUnfolded?: boolean
}

/** The phases as bars over the time of the run; what was done to recover stands as a darker piece in its phase. */
export function PhaseTimeline({ run, isUnfolded = false }: PhaseTimelineProps) {
  const { t } = useTranslation()
  const now = useNow()
  const spans = new Map(phaseSpans(run, now.toISOString()).map(span => [span.phase.phase, span]))
  if (run.phases.length === 0) return <p className={screen['quiet']}>{t('runs.noPhases')}</p>
  return (
    <ol className={styles['timeline']} aria-label={t('runs.sections.timeline')}>
      {run.phases.map(phase => (
        <PhaseLane
          key={phase.phase}
          phase={phase}
          span={spans.get(phase.phase) ?? null}
          isOpen={isUnfolded && phase.failures.length + phase.healing.length > 0}
        />
      ))}
    </ol>
  )
}
