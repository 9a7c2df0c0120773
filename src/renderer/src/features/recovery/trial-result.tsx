import { IconCircleX, IconFlask, IconProgress } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { Facts } from '../../ui/facts.tsx'
import { reveal } from '../../ui/reveal.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { FailureText } from '../run/failure-text.tsx'
import styles from './recovery.module.css'
import { UndoBuckets } from './undo-buckets.tsx'
import type { Trial } from './use-trial.ts'

/** What a preview found: rows that would come, change and go, findings, and why something would not work. */
export function TrialResult({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation()
  const formats = useFormats()
  switch (trial.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <p role="status">
          <StateWord icon={IconProgress} tone="info">
            {t('recovery.trial.running')}
          </StateWord>
        </p>
      )
    case 'refused':
      return (
        <p role="status" className={styles['refused']}>
          {trial.reason}
        </p>
      )
    case 'done': {
      const { outcome, phases, state, run } = trial.run
      const failures = phases.flatMap(phase => phase.failures)
      const isFine = (state === 'succeeded' || state === 'partial') && outcome !== null
      return (
        <section ref={reveal} className={styles['trial']} aria-label={t('recovery.trial.title', { run })}>
          <StateWord icon={isFine ? IconFlask : IconCircleX} tone={isFine ? 'info' : 'bad'}>
            {t('recovery.trial.title', { run })}
          </StateWord>
          {outcome && (
            <Facts
              facts={[
                { name: t('run.figures.rowsLoaded'), value: formats.whole(outcome.rowsLoaded) },
                { name: t('run.figures.rowsChanged'), value: formats.whole(outcome.rowsChanged) },
                { name: t('run.figures.rowsGone'), value: formats.whole(outcome.rowsGone) },
                {
                  name: t('run.figures.new'),
                  value: outcome.checked ? formats.whole(outcome.findings.new) : t('frame.status.notChecked'),
                },
                {
                  name: t('run.figures.orders'),
                  value: formats.whole(outcome.tracked ? outcome.ordersNeedingAttention : null),
                },
              ]}
            />
          )}
          {outcome?.undo && <UndoBuckets undo={outcome.undo} isDone={false} />}
          {failures.map(reason => (
            <div key={`${reason.code}:${reason.file}:${reason.message}`} className={styles['failure']}>
              <FailureText failure={reason} />
            </div>
          ))}
        </section>
      )
    }
    default:
      return trial satisfies never
  }
}
