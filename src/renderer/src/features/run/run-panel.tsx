import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { RunSummary } from '../../../../contract/run.ts'
import { useSession } from '../../state/session-context.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { HandOverButton } from '../hand-over/hand-over-button.tsx'
import { UndoBuckets } from '../recovery/undo-buckets.tsx'
import { LiveProgress } from './live-progress.tsx'
import { PhaseList } from './phase-list.tsx'
import { RunChanges } from './run-changes.tsx'
import { RunFailures } from './run-failures.tsx'
import { RunFigures } from './run-figures.tsx'
import { RunMeta } from './run-meta.tsx'
import styles from './run-panel.module.css'
import { RUN_STATE_LOOKS } from './run-states.ts'
import { UndoButton } from './undo-button.tsx'
import { useRunSentence } from './use-run-sentence.ts'

/** The run under way, else the latest one: what it is doing or how it ended, and its phases. Both take the same room. */
export function RunPanel({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation()
  const { feed } = useSession()
  const sentence = useRunSentence()
  const progress = useStore(feed, state => state.progress)
  const queued = useStore(feed, state => state.automation?.queued ?? null)
  const isLive = run.finishedAt === null
  return (
    <section className={styles['root']} aria-label={t('run.one', { run: run.run })}>
      <div className={styles['head']} role="status">
        <StateWord {...RUN_STATE_LOOKS[run.state]} look="filled">
          {t(`run.states.${run.state}`)}
        </StateWord>
        <h2 className={styles['sentence']}>{isLive ? t('run.live', { run: run.run }) : sentence(run)}</h2>
        {!isLive && <UndoButton run={run} />}
        {!isLive && <HandOverButton />}
      </div>
      <RunMeta run={run} />
      {isLive && queued && <p className={styles['meta']}>{t('automation.queued')}</p>}
      {!isLive && <RunFailures run={run} />}
      {run.outcome?.undo && <UndoBuckets undo={run.outcome.undo} isDone={!run.dryRun} />}
      <div className={styles['columns']}>
        {isLive ? <LiveProgress run={run} progress={progress} /> : <RunFigures run={run} />}
        <PhaseList run={run} progress={isLive ? progress : []} />
      </div>
      {!isLive && <RunChanges key={run.run} run={run} />}
    </section>
  )
}
