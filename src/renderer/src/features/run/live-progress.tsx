import { useTranslation } from 'react-i18next'
import type { Progress, RunSummary } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './live-progress.module.css'
import { useRunWords } from './use-run-words.ts'

/** The run under way and the newest progress of each of its steps. */
export interface LiveProgressProps {
  readonly run: RunSummary
  readonly progress: readonly Progress[]
}

/** Files drawn at once; readers are capped, so more are rare. */
const FILES = 3

/** What the run does right now: each step with done, total, rate and time left, and the files being read. */
export function LiveProgress({ run, progress }: LiveProgressProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useRunWords()
  const items = progress.at(-1)?.items ?? []
  if (progress.length === 0) {
    return <p className={styles['waiting']}>{run.state === 'cancelling' ? t('run.stopping') : t('run.starting')}</p>
  }
  return (
    <div className={styles['root']}>
      {progress.map(step => (
        <div key={`${step.phase}:${step.step}`}>
          <div className={styles['text']}>
            <strong>{words.step(step.step)}</strong>
            <span>{words.counts(step.counts).join(' · ')}</span>
            <span className={styles['rate']}>{words.rate(step)}</span>
          </div>
          <ProgressBar
            share={step.total === null || step.total === 0 ? null : step.done / step.total}
            text={words.progress(step)}
            label={words.step(step.step)}
          />
        </div>
      ))}
      <ul className={styles['files']} aria-label={t('run.filesBeingRead')}>
        {items.slice(0, FILES).map(({ name, done }) => (
          <li key={name}>
            <span className={styles['file']}>{name.split('/').at(-1)}</span>
            <span>{t('run.rowsSoFar', { count: done, n: formats.whole(done) })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
