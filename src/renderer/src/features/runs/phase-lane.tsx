import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhaseSummary } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { PhaseDetails } from '../run/phase-details.tsx'
import { PHASE_STATE_LOOKS } from '../run/run-states.ts'
import { useRunWords } from '../run/use-run-words.ts'
import type { PhaseSpan } from './phase-spans.ts'
import styles from './phase-timeline.module.css'
import screen from './runs.module.css'

/** `span` is null of a phase that never began. */
export interface PhaseLaneProps {
  readonly phase: PhaseSummary
  readonly span: PhaseSpan | null
  /** Unfolded at first. */
  readonly isOpen: boolean
}

/** A phase with its bar; unfolds to what it counted, skipped, failed at and did to recover. */
export function PhaseLane({ phase, span, isOpen }: PhaseLaneProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useRunWords()
  const [isUnfolded, setUnfolded] = useState(isOpen)
  const Chevron = isUnfolded ? IconChevronDown : IconChevronRight
  return (
    <li>
      <div className={styles['lane']}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={22}
          aria-expanded={isUnfolded}
          aria-label={t('run.phaseDetails', { phase: words.phase(phase) })}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <Chevron size={14} />
        </ActionIcon>
        <span className={styles['laneName']}>
          <StateWord {...PHASE_STATE_LOOKS[phase.state]}>{words.phase(phase)}</StateWord>
        </span>
        <span className={styles['track']} aria-hidden>
          {span && (
            <span
              className={styles['span']}
              data-state={phase.state}
              style={{ left: `${span.start * 100}%`, width: `max(2px, ${span.length * 100}%)` }}
            />
          )}
          {span?.healing.map(step => (
            <span
              key={step.place}
              className={styles['healing']}
              style={{ left: `${step.at * 100}%`, width: `max(3px, ${step.length * 100}%)` }}
            />
          ))}
        </span>
        <span className={styles['laneTime']}>
          {span ? formats.duration(phase.durationMs) : t(`runs.phaseStates.${phase.state}`)}
          {phase.healing.length > 0 && ` · ${t('runs.healingSteps', { count: phase.healing.length })}`}
        </span>
      </div>
      {isUnfolded && (
        <div className={styles['laneDetails']}>
          <span className={screen['quiet']}>{phase.agent}</span>
          <PhaseDetails phase={phase} />
        </div>
      )}
    </li>
  )
}
