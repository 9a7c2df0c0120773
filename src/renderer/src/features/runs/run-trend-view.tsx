import { SegmentedControl } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunTrend } from '../../../../contract/run-history.ts'
import { createResource } from '../../state/resource.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { DurationChart } from './duration-chart.tsx'
import { RunsTabs } from './runs-tabs.tsx'
import styles from './runs.module.css'
import { TroubleChart } from './trouble-chart.tsx'

const STRETCHES = ['day', 'week', 'month'] as const

/** How long runs take and how often they go wrong, by day, week or month. */
export function RunTrendView() {
  const { t } = useTranslation()
  const { api, router, tables, now } = useSession()
  const minutesAhead = -now().getTimezoneOffset()
  const [by, setBy] = useState<(typeof STRETCHES)[number]>('day')
  const resource = useMemo(
    () => createResource(() => api.runs.trend.query({ by, minutesAhead })),
    [api, by, minutesAhead],
  )
  const state = useResource(resource)

  function open(from: string): void {
    const last = lastDay(from, by)
    tables.change('runs', { search: '', filters: [{ id: 'startedAt', value: { kind: 'day', from, to: last } }] })
    router.go({ screen: 'runs', opened: null })
  }

  return (
    <>
      <ScreenHeader
        title={t('frame.screens.runs')}
        tabs={<RunsTabs view="trend" />}
        filters={
          <SegmentedControl
            size="xs"
            value={by}
            onChange={value => setBy(STRETCHES.find(one => one === value) ?? 'day')}
            data={STRETCHES.map(one => ({ value: one, label: t(`runs.trend.by.${one}`) }))}
            aria-label={t('runs.trend.by.label')}
          />
        }
      />
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={() => void resource.refresh()} />}
      {state.kind === 'ready' && <Charts trend={state.value} open={open} />}
    </>
  )
}

function Charts({ trend, open }: { readonly trend: readonly RunTrend[]; readonly open: (from: string) => void }) {
  const { t } = useTranslation()
  if (trend.length === 0) {
    return (
      <MessagePanel icon={IconChartLine} title={t('runs.trend.none')}>
        <p>{t('runs.trend.noneHint')}</p>
      </MessagePanel>
    )
  }
  return (
    <div className={styles['charts']}>
      <DurationChart trend={trend} onOpen={open} />
      <TroubleChart trend={trend} onOpen={open} />
    </div>
  )
}

function lastDay(from: string, by: (typeof STRETCHES)[number]): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const last = {
    day: new Date(Date.UTC(year, month - 1, day)),
    week: new Date(Date.UTC(year, month - 1, day + 6)),
    month: new Date(Date.UTC(year, month, 0)),
  }
  return last[by].toISOString().slice(0, 10)
}
