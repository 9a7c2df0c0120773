import { Button, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorOverview } from '../../../../contract/machine-timeline.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Loading } from '../../ui/loading.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import type { Period } from './floor-period.ts'
import { FloorRecords } from './floor-records.tsx'
import { FloorTable } from './floor-table.tsx'
import { useFloorView } from './floor-session.ts'
import { formatMachinesPlace } from './machines-place.ts'
import styles from './machines.module.css'
import { pairKey, type Pair } from './pair-key.ts'
import { PairMap } from './pair-map.tsx'
import { PeriodInputs } from './period-inputs.tsx'
import { ngPercent, ngRate } from './ng-rate.ts'
import { useFloorRead } from './use-floor-read.ts'

/** `opened` is a pair in the address. */
export interface PairsTabProps {
  readonly overview: FloorOverview
  readonly opened: string | null
}

const NO_PAIRS: readonly Pair[] = []

/** Which mold ran on which machine, since when and how much, as a map or a list. */
export function PairsTab({ overview, opened }: PairsTabProps) {
  const { t } = useTranslation()
  const { api, router } = useSession()
  const [view, change] = useFloorView()
  const reach = overview.days ?? { from: '2000-01-01', to: '2000-01-01' }
  const period = view.pairPeriod ?? reach
  const read = useFloorRead(`pairs:${period.from}:${period.to}`, signal =>
    api.floor.moldPairs.query(period, { signal }),
  )
  const columns = usePairColumns()
  if (read.kind === 'failed') return <FailurePanel failure={read.failure} onRetry={read.retry} />
  const pairs = read.kind === 'ready' ? read.value.pairs : NO_PAIRS
  const pair = pairs.find(other => pairKey(other) === opened) ?? null
  const open = (key: string | null) => router.open(formatMachinesPlace({ tab: 'pairs', key }))
  const detail = pair && <PairDetail pair={pair} period={period} onClose={() => open(null)} />
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') open(null)
  }
  return (
    <>
      <div className={styles['bar']}>
        <PeriodInputs period={period} reach={reach} onChange={next => change({ pairPeriod: next })} />
        <Button size="compact-sm" variant="default" onClick={() => change({ pairPeriod: null })}>
          {t('quality.presets.all')}
        </Button>
        <SegmentedControl
          size="xs"
          aria-label={t('machines.pairs.look')}
          value={view.pairLook}
          onChange={value => change({ pairLook: value === 'list' ? 'list' : 'map' })}
          data={(['map', 'list'] as const).map(value => ({ value, label: t(`machines.pairs.${value}`) }))}
        />
        <span className={styles['muted']}>{t('machines.pairs.words')}</span>
      </div>
      {view.pairLook === 'list' ? (
        <FloorTable
          id="floor-pairs"
          label={t('machines.tabs.pairs')}
          columns={columns}
          rows={pairs}
          isLoading={read.kind === 'loading'}
          keyOf={pairKey}
          opened={opened}
          onOpen={open}
          detail={detail}
        />
      ) : (
        <MasterDetail
          onKeyDown={onKeyDown}
          list={
            read.kind === 'loading' ? (
              <Loading />
            ) : (
              <PairMap pairs={pairs} machines={overview.machines} opened={opened} onOpen={open} />
            )
          }
          detail={detail}
        />
      )}
    </>
  )
}

interface PairDetailProps {
  readonly pair: Pair
  readonly period: Period
  readonly onClose: () => void
}

function PairDetail({ pair, period, onClose }: PairDetailProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { moldNo, machineNo } = pair
  return (
    <DetailPanel
      title={`${moldNo} · ${machineNo}`}
      onClose={onClose}
      subtitle={
        pair.fits === false && (
          <StateWord icon={IconAlertTriangle} tone="bad" look="filled">
            {t('machines.pairs.unfit')}
          </StateWord>
        )
      }
    >
      <DetailSection title={t('machines.pairs.figures')}>
        <Facts
          facts={[
            { name: t('machines.pairs.firstRun'), value: formats.day(pair.firstRun) },
            { name: t('machines.pairs.lastRun'), value: formats.day(pair.lastRun) },
            { name: t('quality.axes.total'), value: formats.whole(pair.total) },
            { name: t('quality.axes.shots'), value: formats.whole(pair.shots) },
            { name: t('quality.axes.rate'), value: formats.rate(pair.total === 0 ? null : pair.ng / pair.total) },
          ]}
        />
      </DetailSection>
      <DetailSection title={t('machines.detail.records')}>
        <FloorRecords query={{ ...period, machineNos: [machineNo], moldNos: [moldNo] }} />
      </DetailSection>
    </DetailPanel>
  )
}

function usePairColumns(): readonly Column<Pair>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo((): readonly Column<Pair>[] => {
    const count = (id: 'total' | 'ng' | 'shots'): Column<Pair> => ({
      id,
      header: t(`quality.axes.${id}`),
      width: 124,
      align: 'end',
      filter: 'number',
      value: pair => pair[id],
      text: pair => formats.whole(pair[id]),
    })
    const day = (id: 'firstRun' | 'lastRun'): Column<Pair> => ({
      id,
      header: t(`machines.pairs.${id}`),
      width: 116,
      align: 'end',
      filter: 'day',
      value: pair => pair[id],
      text: pair => formats.day(pair[id]),
    })
    const fitWord = ({ fits }: Pair): string =>
      fits === null ? '' : t(fits ? 'machines.pairs.fit' : 'machines.pairs.unfit')
    return [
      { id: 'mold', header: t('machines.now.mold'), width: 176, filter: 'text', value: pair => pair.moldNo },
      { id: 'machine', header: t('machines.machine'), width: 96, filter: 'text', value: pair => pair.machineNo },
      day('firstRun'),
      day('lastRun'),
      count('total'),
      count('shots'),
      count('ng'),
      {
        id: 'rate',
        header: t('quality.axes.rate'),
        width: 92,
        align: 'end',
        value: ngPercent,
        text: pair => formats.rate(ngRate(pair)),
      },
      { id: 'fits', header: t('machines.pairs.fits'), width: 200, filter: 'text', value: fitWord },
    ]
  }, [t, formats])
}
