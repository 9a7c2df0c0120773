import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { latestRun } from '../../state/latest-run.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { DamageBanner } from '../recovery/damage-banner.tsx'
import { InterruptedBanner } from '../recovery/interrupted-banner.tsx'
import { FirstStart } from './first-start.tsx'
import { PendingFiles } from './pending-files.tsx'
import { RunPanel } from './run-panel.tsx'
import styles from './run-screen.module.css'
import { RunTabs } from './run-tabs.tsx'

/** Where a run is started, watched and ends: on the list of what to do first. */
export function RunScreen() {
  const { t } = useTranslation()
  const { feed, status } = useSession()
  const { isKnown, active, latest } = useStore(feed)
  const engine = useResource(status)
  const head = <VisuallyHidden component="h1">{t('frame.screens.run')}</VisuallyHidden>
  if (engine.kind === 'failed') return <FailurePanel failure={engine.failure} onRetry={() => void status.refresh()} />
  if (!isKnown || engine.kind !== 'ready') return head
  const run = active ?? latestRun({ latest }, engine.value)
  const { damage, interrupted } = engine.value
  if (!run && damage.length === 0) return <FirstStart engine={engine.value} />
  return (
    <div className={styles['root']}>
      {head}
      {damage.map(report => (
        <DamageBanner key={`${report.database}:${report.at}`} damage={report} />
      ))}
      {interrupted && !active && <InterruptedBanner facts={interrupted} />}
      {!interrupted && damage.length === 0 && <PendingFiles />}
      {run && <RunPanel run={run} />}
      <RunTabs />
    </div>
  )
}
