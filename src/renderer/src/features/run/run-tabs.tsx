import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { WatchedFile } from '../../../../contract/automation.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { ScreenTabPanel, ScreenTabs } from '../../ui/screen-tabs.tsx'
import { WatchPanel } from '../automation/watch-panel.tsx'
import { parseRunPlace, RUN_TABS, type RunTab } from './run-place.ts'
import styles from './run-screen.module.css'
import { WorkListTable } from './work-list-table.tsx'

/** Plain words for schedules are a large part of this screen's code and are seldom looked at. */
const SchedulePanel = lazy(async () => ({
  default: (await import('../automation/schedule-panel.tsx')).SchedulePanel,
}))

/** Something came, changed, went or is on its way; what is only open or ignored is no news. */
function isNews({ state }: WatchedFile): boolean {
  return state !== 'unchanged' && state !== 'ignored'
}

/** Below the run: what to do first, what the watch sees, and when runs start by themselves. */
export function RunTabs() {
  const { t } = useTranslation()
  const { router, workList, feed } = useSession()
  const formats = useFormats()
  const tab = parseRunPlace(useStore(router, route => route.opened))
  const work = useResourceValue(workList)
  const watched = useStore(feed, ({ automation }) => automation?.watch.files.filter(isNews).length ?? 0)
  const counts: Readonly<Record<RunTab, number>> = { work: work?.length ?? 0, watch: watched, schedule: 0 }
  return (
    <div className={styles['tabs']}>
      <div className={styles['tabList']}>
        <ScreenTabs
          id="run"
          label={t('frame.screens.run')}
          tabs={RUN_TABS.map(name => ({
            name,
            text: t(`automation.tabs.${name}`),
            ...(counts[name] > 0 && { count: formats.whole(counts[name]) }),
          }))}
          value={tab}
          onChange={name => router.open(name)}
        />
      </div>
      <ScreenTabPanel id="run" value={tab}>
        {tab === 'work' && <WorkListTable />}
        {tab === 'watch' && <WatchPanel />}
        {tab === 'schedule' && (
          <Suspense fallback={null}>
            <SchedulePanel />
          </Suspense>
        )}
      </ScreenTabPanel>
    </div>
  )
}
