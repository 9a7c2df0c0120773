import { Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorOverview, MachineTimeline } from '../../../../../contract/machine-timeline.ts'
import { NO_CELLS } from '../../../../../contract/timeline-cells.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { usePreference, useSession } from '../../../state/session-context.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { Shortcut } from '../../../ui/detail-panel.tsx'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { MasterDetail } from '../../../ui/master-detail.tsx'
import { CellDetail } from '../cell-detail.tsx'
import { addDays } from '../../../format/calendar-day.ts'
import { daysFrom, periodOf, referenceDay, stepped, WIDEST, ZOOMS, type Zoom } from '../floor-period.ts'
import { useFloorView } from '../floor-session.ts'
import { formatMachinesPlace, formatTimelinePlace, parseTimelinePlace } from '../machines-place.ts'
import styles from '../machines.module.css'
import { useFloorRead } from '../use-floor-read.ts'
import { timelineColumns } from './timeline-columns.ts'
import { TimelineGrid, type TimelineCursor } from './timeline-grid.tsx'
import { timelineKey } from './timeline-keys.ts'
import { TimelineLegend } from './timeline-legend.tsx'

/** `opened` is the place in the address. */
export interface TimelineTabProps {
  readonly overview: FloorOverview
  readonly opened: string | null
}

const NOTHING: MachineTimeline = { generation: null, days: [], shifts: [], cells: NO_CELLS }

/** What ran where and when: a week, a month or up to 400 days at a time. */
export function TimelineTab({ overview, opened }: TimelineTabProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api, router } = useSession()
  const [letterKeys] = usePreference('letterKeys')
  const [view, change] = useFloorView()
  const place = parseTimelinePlace(opened)
  const { reference, machines } = overview
  const reach = overview.days ?? { from: '2000-01-01', to: '2000-01-01' }
  const day = view.day ?? place?.day ?? referenceDay(overview) ?? reach.to
  const period = periodOf(view.zoom, day, reach)
  const grain = view.zoom === 'all' ? 'day' : 'shift'
  const read = useFloorRead(`timeline:${grain}:${period.from}:${period.to}`, signal =>
    api.floor.machineTimeline.query({ ...period, grain }, { signal }),
  )
  const timeline = read.kind === 'ready' ? read.value : NOTHING
  const columns = timelineColumns(timeline)

  // Another period keeps the machine, a link puts the keyboard on its place; closing leaves it where it is.
  const [moved, setMoved] = useState<{ readonly at: string; readonly cursor: TimelineCursor } | null>(null)
  const cursor =
    moved?.at === momentOf(timeline, opened)
      ? moved.cursor
      : cursorAt(place?.machineNo, place?.day ?? day, place?.shift ?? reference?.workingShift ?? null)
  const setCursor = (next: TimelineCursor) => setMoved({ at: momentOf(timeline, opened), cursor: next })

  function cursorAt(machineNo: string | undefined, at: string, shift: string | null): TimelineCursor {
    const named = machines.findIndex(machine => machine.machineNo === machineNo)
    const row = named === -1 ? Math.min(moved?.cursor.row ?? 0, Math.max(0, machines.length - 1)) : named
    const ofDay = columns.findIndex(column => column.day.day === at)
    const exact = columns.findIndex(column => column.day.day === at && column.shift?.code === shift)
    return { row, column: Math.max(0, exact === -1 ? ofDay : exact) }
  }
  function goTo(to: string): void {
    change({ day: to < reach.from ? reach.from : to > reach.to ? reach.to : to })
  }
  function zoomTo(zoom: Zoom): void {
    change({ zoom, day: columns[cursor.column]?.day.day ?? day })
  }
  function open(at: TimelineCursor): void {
    const [machine, column] = [machines[at.row], columns[at.column]]
    if (!machine || !column) return
    const key = formatTimelinePlace({
      machineNo: machine.machineNo,
      day: column.day.day,
      shift: column.shift === null || column.shift.code === '' ? null : column.shift.code,
    })
    router.open(formatMachinesPlace({ tab: 'timeline', key }))
  }
  function close(): void {
    setMoved({ at: momentOf(timeline, null), cursor })
    router.open(formatMachinesPlace({ tab: 'timeline', key: null }))
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isInList = (event.target as HTMLElement).closest('[data-list]') !== null
    const key = timelineKey(event, { isInList, letterKeys })
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    switch (key.kind) {
      case 'move': {
        const next = {
          row: Math.min(machines.length - 1, Math.max(0, cursor.row + key.rows)),
          column: Math.min(columns.length - 1, Math.max(0, cursor.column + key.columns)),
        }
        setCursor(next)
        if (place?.day != null) open(next)
        return
      }
      case 'zoom':
        return zoomTo(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(view.zoom) + key.step))] ?? 'month')
      case 'period':
        return goTo(stepped(view.zoom, period, key.step))
      case 'latest':
        return change({ day: referenceDay(overview) })
      case 'open':
        return open(cursor)
      case 'close':
        return close()
      default:
        return key satisfies never
    }
  }

  const isWhole = daysFrom(reach.from, reach.to) < WIDEST
  return (
    <>
      <div className={styles['bar']}>
        <span className={styles['group']}>
          <Tooltip label={<Shortcut text={t('machines.period.before')} keys="Page ↑" />}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('machines.period.before')}
              disabled={period.from <= reach.from}
              onClick={() => goTo(stepped(view.zoom, period, -1))}
            >
              <IconChevronLeft size={14} />
            </Button>
          </Tooltip>
          <DayInput
            label={t('machines.period.day')}
            isLabelHidden
            className={styles['day']}
            value={day}
            reach={reach}
            onChange={goTo}
          />
          <Tooltip label={<Shortcut text={t('machines.period.after')} keys="Page ↓" />}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('machines.period.after')}
              disabled={period.to >= reach.to}
              onClick={() => goTo(stepped(view.zoom, period, 1))}
            >
              <IconChevronRight size={14} />
            </Button>
          </Tooltip>
          <Tooltip label={<Shortcut text={t('machines.period.latestHint')} keys="L" />}>
            <Button size="compact-sm" variant="default" onClick={() => change({ day: referenceDay(overview) })}>
              {t('machines.period.latest')}
            </Button>
          </Tooltip>
        </span>
        <strong>{t('machines.period.shown', { from: formats.day(period.from), to: formats.day(period.to) })}</strong>
        <span className={styles['barEnd']}>
          <Tooltip label={<Shortcut text={t('machines.zoom.label')} keys="+ −" />}>
            <SegmentedControl
              size="xs"
              aria-label={t('machines.zoom.label')}
              value={view.zoom}
              onChange={value => zoomTo(ZOOMS.find(zoom => zoom === value) ?? 'month')}
              data={ZOOMS.map(zoom => ({
                value: zoom,
                label: t(zoom === 'all' && !isWhole ? 'machines.zoom.widest' : `machines.zoom.${zoom}`),
              }))}
            />
          </Tooltip>
        </span>
      </div>
      <TimelineLegend />
      {read.kind === 'failed' ? (
        <FailurePanel failure={read.failure} onRetry={read.retry} />
      ) : (
        <MasterDetail
          onKeyDown={onKeyDown}
          list={
            read.kind === 'loading' ? (
              <Loading />
            ) : (
              <TimelineGrid
                timeline={timeline}
                machines={machines}
                reference={reference}
                isByShift={grain === 'shift'}
                cursor={cursor}
                isOpened={place?.day != null}
                onMove={setCursor}
                onOpen={open}
                onKeyDown={onKeyDown}
              />
            )
          }
          detail={
            place === null ? null : (
              <CellDetail
                key={opened}
                place={place}
                machine={machines.find(machine => machine.machineNo === place.machineNo) ?? null}
                period={
                  place.day === null
                    ? { from: addDays(reach.to, -30), to: reach.to }
                    : { from: place.day, to: place.day }
                }
                onClose={close}
              />
            )
          }
        />
      )}
    </>
  )
}

/** What the keyboard's place belongs to: a period in a zoom, and what is opened. */
function momentOf({ days, shifts }: MachineTimeline, opened: string | null): string {
  return `${days[0]?.day} ${shifts.length} ${opened}`
}
