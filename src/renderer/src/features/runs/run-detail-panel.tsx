import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DetailPanel } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { RunMeta } from '../run/run-meta.tsx'
import { RUN_STATE_LOOKS } from '../run/run-states.ts'
import { useRunSentence } from '../run/use-run-sentence.ts'
import { RunLogLines } from './run-log-lines.tsx'
import { RunOverview } from './run-overview.tsx'
import { RunReceipts } from './run-receipts.tsx'
import styles from './runs.module.css'
import { useRunDetail } from './use-run-detail.ts'

const PARTS = ['overview', 'files', 'log'] as const
type Part = (typeof PARTS)[number]

/** One run beside the list: what it did, what became of each file's rows, and what it said. */
export function RunDetailPanel({ run, onClose }: { readonly run: number; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { state, detail, retry } = useRunDetail(run)
  const sentence = useRunSentence()
  const [part, setPart] = useState<Part>('overview')
  if (state.kind === 'failed') {
    return (
      <DetailPanel title={t('run.one', { run })} onClose={onClose}>
        <FailurePanel failure={state.failure} onRetry={retry} />
      </DetailPanel>
    )
  }
  if (!detail)
    return (
      <DetailPanel title={t('run.one', { run })} onClose={onClose}>
        {null}
      </DetailPanel>
    )
  const isLive = detail.run.finishedAt === null
  return (
    <DetailPanel
      title={t('run.one', { run })}
      onClose={onClose}
      subtitle={
        <>
          <StateWord {...RUN_STATE_LOOKS[detail.run.state]} look="filled">
            {t(`run.states.${detail.run.state}`)}
          </StateWord>
          <p className={styles['runSentence']}>{isLive ? t('run.live', { run }) : sentence(detail.run)}</p>
          <RunMeta run={detail.run} />
        </>
      }
    >
      <div className={styles['parts']}>
        <ScreenTabs
          id="run-parts"
          label={t('runs.parts.label')}
          tabs={PARTS.map(name => ({ name, text: t(`runs.parts.${name}`) }))}
          value={part}
          onChange={setPart}
        />
      </div>
      {part === 'overview' && <RunOverview detail={detail} />}
      {part === 'files' && <RunReceipts receipt={detail.receipt} files={detail.files} />}
      {part === 'log' && <RunLogLines run={run} />}
    </DetailPanel>
  )
}
