import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunMark } from '../../../../contract/run-views.ts'
import { localDay } from '../../format/local-day.ts'
import { useFormats } from '../../format/use-formats.ts'
import { onNewRun } from '../../state/on-new-run.ts'
import { createResource } from '../../state/resource.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { CalendarDay } from './calendar-day.tsx'
import { monthBeside, monthGrid } from './month-grid.ts'
import { RunsTabs } from './runs-tabs.tsx'
import styles from './run-calendar.module.css'
import { formatRunsPlace } from './runs-place.ts'

const LOCALES = { en: 'en-GB', vi: 'vi-VN' } as const

/** A month with the runs of each day, as this computer counts days. */
export function RunCalendar({ month: asked }: { readonly month: string | null }) {
  const { t } = useTranslation()
  const { api, now, router, feed } = useSession()
  const formats = useFormats()
  const [language] = usePreference('language')
  const today = localDay(now())
  const month = asked ?? today.slice(0, 7)
  const grid = useMemo(() => monthGrid(month), [month])
  const resource = useMemo(
    () => createResource(() => api.runViews.runsOfPeriod.query({ from: grid.from, before: grid.before })),
    [api, grid],
  )
  const state = useResource(resource)
  useEffect(
    () =>
      onNewRun(feed, () => {
        if (resource.getState().kind === 'ready') void resource.refresh()
      }),
    [resource, feed],
  )
  const byDay = Map.groupBy(state.kind === 'ready' ? state.value : [], ({ startedAt }: RunMark) => localDay(startedAt))
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short' })
  const title = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric' })
  const go = (step: number) => router.open(formatRunsPlace({ kind: 'calendar', month: monthBeside(month, step) }))

  return (
    <>
      <ScreenHeader
        title={t('frame.screens.runs')}
        tabs={<RunsTabs view="calendar" />}
        filters={
          <>
            <ActionIcon variant="default" size={26} aria-label={t('runs.calendar.before')} onClick={() => go(-1)}>
              <IconChevronLeft size={16} />
            </ActionIcon>
            <h2 className={styles['month']} aria-live="polite">
              {title.format(new Date(`${month}-01T12:00:00`))}
            </h2>
            <ActionIcon variant="default" size={26} aria-label={t('runs.calendar.after')} onClick={() => go(1)}>
              <IconChevronRight size={16} />
            </ActionIcon>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => router.open(formatRunsPlace({ kind: 'calendar', month: null }))}
            >
              {t('runs.calendar.today')}
            </Button>
          </>
        }
      />
      {state.kind === 'failed' ? (
        <FailurePanel failure={state.failure} onRetry={() => void resource.refresh()} />
      ) : (
        <div className={styles['calendar']}>
          <table className={styles['grid']} aria-label={title.format(new Date(`${month}-01T12:00:00`))}>
            <thead>
              <tr>
                {(grid.weeks[0] ?? []).map(day => (
                  <th key={day} scope="col">
                    {weekday.format(new Date(`${day}T12:00:00`))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {grid.weeks.map(week => (
                <tr key={week[0]}>
                  {week.map(day => (
                    <CalendarDay
                      key={day}
                      day={day}
                      title={formats.day(day)}
                      runs={byDay.get(day) ?? []}
                      isToday={day === today}
                      isBeside={!day.startsWith(month)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
