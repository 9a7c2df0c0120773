import { MultiSelect, SegmentedControl } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorOverview } from '../../../../../contract/machine-timeline.ts'
import { QUALITY_GRAINS, type QualityGrain } from '../../../../../contract/quality.ts'
import { useSession } from '../../../state/session-context.ts'
import { DetailPanel } from '../../../ui/detail-panel.tsx'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { MasterDetail } from '../../../ui/master-detail.tsx'
import { addDays } from '../../../format/calendar-day.ts'
import { daysFrom, lastOfMonth, referenceDay, type Period } from '../floor-period.ts'
import { FloorRecords } from '../floor-records.tsx'
import { useFloorView } from '../floor-session.ts'
import { formatMachinesPlace } from '../machines-place.ts'
import styles from '../machines.module.css'
import { PeriodInputs } from '../period-inputs.tsx'
import { useFloorRead } from '../use-floor-read.ts'
import { QualityCharts } from './quality-charts.tsx'
import { QualityFigures } from './quality-figures.tsx'
import { formatQualityPlace, parseQualityPlace, type QualityPlace } from './quality-place.ts'
import { usePlaceTitle } from './use-place-title.ts'

/** `opened` is the place in the address: a number and its records. */
export interface QualityTabProps {
  readonly overview: FloorOverview
  readonly opened: string | null
}

/** Defects and yield of a period, by kind, machine, item, mold and time; every number opens its records. */
export function QualityTab({ overview, opened: key }: QualityTabProps) {
  const { t } = useTranslation()
  const { api, router } = useSession()
  const [view, change] = useFloorView()
  const opened = parseQualityPlace(key)
  const titleOf = usePlaceTitle()
  const reach = overview.days ?? { from: '2000-01-01', to: '2000-01-01' }
  const latest = referenceDay(overview) ?? reach.to
  const period = view.period ?? monthsUntil(latest, 1, reach)
  const grain = view.grain ?? grainOf(period)
  const { machineNos, itemCodes, moldNos } = view
  const query = { ...period, grain, machineNos: [...machineNos], itemCodes: [...itemCodes], moldNos: [...moldNos] }
  const read = useFloorRead(`quality:${JSON.stringify(query)}`, signal => api.floor.quality.query(query, { signal }))

  function setOpened(place: QualityPlace | null): void {
    router.open(formatMachinesPlace({ tab: 'quality', key: place && formatQualityPlace(place) }))
  }
  function choose(next: Period): void {
    change({ period: next, grain: null })
    setOpened(null)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) setOpened(null)
  }
  const narrowed = { machineNos: query.machineNos, itemCodes: query.itemCodes, moldNos: query.moldNos }
  return (
    <>
      <div className={styles['bar']}>
        <PeriodInputs period={period} reach={reach} onChange={choose} />
        <SegmentedControl
          size="xs"
          aria-label={t('quality.presets.label')}
          value={presetOf(period, latest, reach)}
          onChange={value => choose(value === 'all' ? reach : monthsUntil(latest, value === 'month' ? 1 : 3, reach))}
          data={(['month', 'quarter', 'all'] as const).map(value => ({ value, label: t(`quality.presets.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('quality.grain.label')}
          value={grain}
          onChange={value => change({ grain: QUALITY_GRAINS.find(other => other === value) ?? null })}
          data={QUALITY_GRAINS.map(value => ({ value, label: t(`quality.grain.${value}`) }))}
        />
        <Names
          label={t('quality.filter.machines')}
          values={overview.machines.map(machine => ({ value: machine.machineNo, label: machine.machineNo }))}
          chosen={machineNos}
          onChange={chosen => change({ machineNos: chosen })}
        />
        <Names
          label={t('quality.filter.items')}
          values={overview.items.map(({ itemCode, itemName }) => ({
            value: itemCode,
            label: itemName === null ? itemCode : `${itemCode} ${itemName}`,
          }))}
          chosen={itemCodes}
          onChange={chosen => change({ itemCodes: chosen })}
        />
        <Names
          label={t('quality.filter.molds')}
          values={overview.moldNos.map(moldNo => ({ value: moldNo, label: moldNo }))}
          chosen={moldNos}
          onChange={chosen => change({ moldNos: chosen })}
        />
      </div>
      {read.kind === 'failed' ? (
        <FailurePanel failure={read.failure} onRetry={read.retry} />
      ) : (
        <MasterDetail
          onKeyDown={onKeyDown}
          list={
            read.kind === 'loading' ? (
              <Loading />
            ) : (
              <div className={styles['scroll']} data-list>
                <QualityFigures
                  quality={read.value}
                  onOpen={about => setOpened({ about, name: '', query: { ...period, ...narrowed } })}
                />
                <QualityCharts quality={read.value} period={period} narrowed={narrowed} onOpen={setOpened} />
              </div>
            )
          }
          detail={
            opened && (
              <DetailPanel title={titleOf(opened)} onClose={() => setOpened(null)}>
                <div className={styles['section']}>
                  <FloorRecords query={opened.query} />
                </div>
              </DetailPanel>
            )
          }
        />
      )}
    </>
  )
}

interface NamesProps {
  readonly label: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Some of many names; none chosen is all. */
function Names({ label, values, chosen, onChange }: NamesProps) {
  return (
    <MultiSelect
      size="xs"
      className={styles['names']}
      classNames={{ pillsList: styles['chosen'] ?? '' }}
      aria-label={label}
      placeholder={chosen.length === 0 ? label : ''}
      data={[...values]}
      value={[...chosen]}
      onChange={onChange}
      searchable
      clearable
      limit={100}
      maxValues={200}
    />
  )
}

/** Whole months up to that of a day, as far as there are records. */
function monthsUntil(day: string, months: number, reach: Period): Period {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() - months + 1)
  const from = first.toISOString().slice(0, 10)
  const to = lastOfMonth(day)
  return { from: from < reach.from ? reach.from : from, to: to > reach.to ? reach.to : to }
}

function presetOf(period: Period, latest: string, reach: Period): string {
  const isThis = (other: Period): boolean => other.from === period.from && other.to === period.to
  if (isThis(monthsUntil(latest, 1, reach))) return 'month'
  if (isThis(reach)) return 'all'
  return isThis(monthsUntil(latest, 3, reach)) ? 'quarter' : ''
}

/** Days while there are few, then months, then years. */
function grainOf({ from, to }: Period): QualityGrain {
  if (to <= addDays(from, 62)) return 'day'
  return daysFrom(from, to) < 3 * 366 ? 'month' : 'year'
}
