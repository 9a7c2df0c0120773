import { IconCircleCheck, IconCircleX, IconPlayerSkipForward, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HealingDecision } from '../../../../contract/healing.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'
import styles from './healing-timeline.module.css'

const LOOKS: Readonly<Record<HealingDecision['status'], { readonly icon: Icon; readonly tone: Tone }>> = {
  success: { icon: IconCircleCheck, tone: 'ok' },
  error: { icon: IconCircleX, tone: 'bad' },
  skipped: { icon: IconPlayerSkipForward, tone: 'quiet' },
}

/** What was done to recover, in order: the step, by whom, how it ended, what came out, how long it took. */
export function HealingTimeline({ steps }: { readonly steps: readonly HealingDecision[] }) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  return (
    <ol className={styles['root']} aria-label={t('run.healingTitle')}>
      {steps.map((step, place) => (
        // Two steps can be alike in everything but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place} className={styles['step']} data-status={step.status}>
          <div className={styles['line']}>
            <span className={styles['action']}>{t(`run.healingActions.${step.action}`)}</span>
            <StateWord {...LOOKS[step.status]}>{t(`run.healingStates.${step.status}`)}</StateWord>
            <span className={styles['took']} title={formats.moment(step.at)}>
              {formats.duration(step.durationMs)}
            </span>
          </div>
          <div className={styles['by']}>
            {t(`run.healingScales.${step.scale}`)} · {step.agent}
          </div>
          {step.outcome !== '' && <p className={styles['outcome']}>{tell(step.outcome)}</p>}
        </li>
      ))}
    </ol>
  )
}
