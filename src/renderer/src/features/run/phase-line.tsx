import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhaseSummary, Progress } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { PhaseDetails } from './phase-details.tsx'
import styles from './phase-list.module.css'
import { PHASE_STATE_LOOKS } from './run-states.ts'
import { useRunWords } from './use-run-words.ts'

/** A phase as the journal has it, and what it is doing right now. */
export interface PhaseLineProps {
  readonly phase: PhaseSummary
  /** Its steps under way, in the order they began. */
  readonly progress: readonly Progress[]
}

/** One phase in one line: state, what it did or is doing, how long; unfolds to what it skipped and why, failures and healing. */
export function PhaseLine({ phase, progress }: PhaseLineProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  const words = useRunWords()
  const hasMore = phase.state !== 'pending' && phase.state !== 'running'
  const [isUnfolded, setUnfolded] = useState(false)
  const current = progress.at(-1)
  const failed = phase.failures.slice(0, 1).map(({ message }) => tell(message))
  const summary = [...failed, ...words.counts(phase.counts), ...phase.skipped.map(words.remark)].join(' · ')
  const Chevron = isUnfolded ? IconChevronDown : IconChevronRight
  return (
    <li className={styles['phase']} data-state={phase.state}>
      <div className={styles['line']}>
        <StateWord {...PHASE_STATE_LOOKS[phase.state]}>{words.phase(phase)}</StateWord>
        <span className={styles['agent']}>{phase.agent}</span>
        <div className={styles['what']}>
          {phase.state === 'running' && current ? (
            <ProgressBar share={shareOf(current)} text={words.progress(current)} />
          ) : (
            <span className={styles['summary']}>
              {phase.state === 'pending' ? t('run.phaseStates.pending') : summary}
            </span>
          )}
        </div>
        <span className={styles['duration']}>{phase.durationMs !== null && formats.duration(phase.durationMs)}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={22}
          className={styles['unfold']}
          disabled={!hasMore}
          aria-expanded={isUnfolded}
          aria-label={t('run.phaseDetails', { phase: words.phase(phase) })}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <Chevron size={14} />
        </ActionIcon>
      </div>
      {isUnfolded && <PhaseDetails phase={phase} />}
    </li>
  )
}

function shareOf({ done, total }: Progress): number | null {
  return total === null || total === 0 ? null : done / total
}
