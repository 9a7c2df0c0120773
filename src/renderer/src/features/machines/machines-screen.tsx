import { IconBuildingFactory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Loading } from '../../ui/loading.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ScreenTabPanel, ScreenTabs } from '../../ui/screen-tabs.tsx'
import { RunButton } from '../run/run-button.tsx'
import { useCurrentGeneration, useFloorView } from './floor-session.ts'
import { LayoutTab } from './layout-tab.tsx'
import { formatMachinesPlace, MACHINES_TABS, parseMachinesPlace } from './machines-place.ts'
import { NowTab } from './now-tab.tsx'
import { PairsTab } from './pairs-tab.tsx'
import { PlanTab } from './plan-tab.tsx'
import { QualityTab } from './quality/quality-tab.tsx'
import { TimelineTab } from './timeline/timeline-tab.tsx'
import { useFloorRead } from './use-floor-read.ts'

/** What ran on each machine, day by day and shift by shift, and how good it was. */
export function MachinesScreen() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api, router } = useSession()
  const [view, change] = useFloorView()
  const current = useCurrentGeneration()
  const { tab, key } = parseMachinesPlace(useStore(router, route => route.opened))
  const read = useFloorRead('overview', signal => api.floor.floorOverview.query(undefined, { signal }))

  if (read.kind === 'failed') {
    return (
      <>
        <ScreenHeader title={t('frame.screens.machines')} />
        <FailurePanel failure={read.failure} onRetry={read.retry} />
      </>
    )
  }
  // Head and tabs need no data and do not wait for them.
  const overview = read.kind === 'ready' ? read.value : null
  if (overview?.days === null) {
    return (
      <>
        <ScreenHeader title={t('frame.screens.machines')} />
        <MessagePanel icon={IconBuildingFactory} title={t('machines.empty.title')} actions={<RunButton />}>
          <p>{t('machines.empty.text')}</p>
        </MessagePanel>
      </>
    )
  }
  const hasNewer = view.generation !== null && current !== null && current !== view.generation
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.machines')}
        tabs={
          <ScreenTabs
            id="machines"
            label={t('frame.screens.machines')}
            tabs={MACHINES_TABS.map(name => ({ name, text: t(`machines.tabs.${name}`) }))}
            value={tab}
            onChange={name => router.open(formatMachinesPlace({ tab: name, key: null }))}
          />
        }
        shown={
          <>
            {overview?.days && (
              <span>
                {t('machines.shown', {
                  count: overview.machines.length,
                  n: formats.whole(overview.machines.length),
                  from: formats.day(overview.days.from),
                  to: formats.day(overview.days.to),
                })}
              </span>
            )}
            {hasNewer && <NewerRows onShow={() => change({ generation: current })} />}
          </>
        }
      />
      <ScreenTabPanel id="machines" value={tab}>
        {tab === 'timeline' && (overview ? <TimelineTab overview={overview} opened={key} /> : <Loading />)}
        {tab === 'now' && <NowTab />}
        {tab === 'quality' && (overview ? <QualityTab overview={overview} opened={key} /> : <Loading />)}
        {tab === 'pairs' && (overview ? <PairsTab overview={overview} opened={key} /> : <Loading />)}
        {tab === 'layout' && <LayoutTab />}
        {tab === 'plan' && <PlanTab />}
      </ScreenTabPanel>
    </>
  )
}
