import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { RunSummary } from '../../../../contract/run.ts'
import { DASH } from '../../format/formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
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
import { useIsTakenAway } from './use-is-taken-away.ts'
import { useRunSentence } from './use-run-sentence.ts'

/** The run under way, else the latest one: what it is doing or how it ended, and its phases. Both take the same room. */
export function RunPanel({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation()
  const { feed, status } = useSession()
  const sentence = useRunSentence()
  const progress = useStore(feed, state => state.progress)
  const queued = useStore(feed, state => state.automation?.queued ?? null)
  const isLive = run.finishedAt === null
  const generation = useResourceValue(status)?.generation ?? DASH
  const isTakenAway = useIsTakenAway(run)
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
      {isTakenAway && (
        <p className={styles['meta']}>
          <StateWord icon={IconAlertTriangle} tone="warn">
            {t('run.takenAway', { generation })}
          </StateWord>
        </p>
      )}
      {isLive && queued && <p className={styles['meta']}>{t('automation.queued')}</p>}
      {!isLive && <RunFailures run={run} />}
      {run.outcome?.undo && <UndoBuckets undo={run.outcome.undo} isDone={!run.dryRun} />}
      <div className={styles['columns']}>
        {isLive ? <LiveProgress run={run} progress={progress} /> : <RunFigures run={run} />}
        <PhaseList run={run} progress={isLive ? progress : []} />
      </div>
      {!isLive && !isTakenAway && <RunChanges key={run.run} run={run} />}
    </section>
  )
}
