import { IconBan, IconProgress, IconQuestionMark } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MachineJob, MachineNow } from '../../../../contract/floor-state.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { RISK_LOOKS } from '../orders/order-states.ts'
import { FloorTable } from './floor-table.tsx'
import { riskWord, stateWord } from './choice-words.ts'
import { formatMachinesPlace, formatTimelinePlace } from './machines-place.ts'
import { useTrackedRun } from './floor-session.ts'
import { ngPercent, ngRate } from './ng-rate.ts'
import { useFloorRead } from './use-floor-read.ts'

/** A machine with one of its jobs; one without a job stands once. */
interface NowRow {
  readonly now: MachineNow
  readonly job: MachineJob | null
  readonly key: string
}

const STATE_LOOKS = {
  running: { icon: IconProgress, tone: 'info' },
  idle: { icon: IconBan, tone: 'quiet' },
  'not-reported': { icon: IconQuestionMark, tone: 'warn' },
} as const

/** What every machine does in the latest reported shift: its jobs and how far their orders are; idle machines too. */
export function NowTab() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api, router } = useSession()
  const tracked = useTrackedRun()
  const read = useFloorRead(`now:${tracked}`, signal => api.floor.floorNow.query(undefined, { signal }))
  const columns = useNowColumns()
  const floor = read.kind === 'ready' ? read.value : null
  const rows = useMemo(() => rowsOf(floor?.machines ?? []), [floor])
  if (read.kind === 'failed') return <FailurePanel failure={read.failure} onRetry={read.retry} />
  const reference = floor?.reference ?? null

  function open(key: string | null): void {
    const row = rows.find(other => other.key === key)
    if (!row || !reference) return
    const { machineNo } = row.now.machine
    const place = { machineNo, day: reference.recordDate, shift: reference.workingShift }
    router.go({ screen: 'machines', opened: formatMachinesPlace({ tab: 'timeline', key: formatTimelinePlace(place) }) })
  }
  return (
    <FloorTable
      id="floor-now"
      label={t('machines.tabs.now')}
      columns={columns}
      rows={rows}
      isLoading={read.kind === 'loading'}
      keyOf={row => row.key}
      words={
        reference && (
          <strong>
            {t('machines.cell.shift', {
              day: formats.day(reference.recordDate),
              shift: reference.workingShift,
              clock: `, ${reference.start.slice(11, 16)}–${reference.end.slice(11, 16)}`,
            })}
          </strong>
        )
      }
      opened={null}
      onOpen={open}
      detail={null}
    />
  )
}

function rowsOf(machines: readonly MachineNow[]): readonly NowRow[] {
  return machines.flatMap((now): readonly NowRow[] => {
    const { machineNo } = now.machine
    return now.jobs.length === 0
      ? [{ now, job: null, key: machineNo }]
      : now.jobs.map((job, at) => ({ now, job, key: `${machineNo}~${at}` }))
  })
}

/** Share of the order that is made; null where it is not known. */
function shareOf({ job }: NowRow): number | null {
  const { itemQuantity = null, itemRemain = null } = job?.order ?? {}
  return itemQuantity === null || itemRemain === null || itemQuantity === 0 ? null : 1 - itemRemain / itemQuantity
}

function useNowColumns(): readonly Column<NowRow>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo((): readonly Column<NowRow>[] => {
    const text = (
      id: 'order' | 'item' | 'mold' | 'materials',
      width: number,
      value: (row: NowRow) => string | null,
    ): Column<NowRow> => ({
      id,
      header: t(`machines.now.${id}`),
      width,
      filter: 'text',
      value,
    })
    const count = (
      id: 'cavity' | 'made' | 'remain' | 'tonnage',
      width: number,
      value: (row: NowRow) => number | null,
    ): Column<NowRow> => ({
      id,
      header: t(`machines.now.${id}`),
      width,
      align: 'end',
      filter: 'number',
      value,
      text: row => formats.whole(value(row)),
    })
    return [
      {
        id: 'machine',
        header: t('machines.machine'),
        width: 172,
        filter: 'text',
        value: ({ now }) => [now.machine.machineNo, now.machine.machineCode].filter(part => part !== null).join(' '),
      },
      {
        id: 'state',
        header: t('machines.now.state'),
        width: 124,
        filter: 'choice',
        choiceText: state => stateWord(t, state),
        value: ({ now }) => now.state,
        text: ({ now }) => t(`machines.state.${now.state}`),
        cell: ({ now }) => <StateWord {...STATE_LOOKS[now.state]}>{t(`machines.state.${now.state}`)}</StateWord>,
      },
      text('order', 108, ({ job }) => job?.poNo ?? null),
      text('item', 220, ({ job }) => [job?.itemCode, job?.itemName].filter(Boolean).join(' ') || null),
      text('mold', 136, ({ job }) => job?.moldNo ?? null),
      count('made', 100, ({ job }) => job?.total ?? null),
      {
        id: 'rate',
        header: t('quality.axes.rate'),
        width: 104,
        align: 'end',
        value: ({ job }) => job && ngPercent(job),
        text: ({ job }) => formats.rate(job && ngRate(job)),
      },
      {
        id: 'progress',
        header: t('machines.now.progress'),
        width: 132,
        value: shareOf,
        text: row => formats.percent(shareOf(row)),
        cell: row =>
          shareOf(row) === null ? (
            formats.percent(null)
          ) : (
            <ProgressBar share={shareOf(row)} text={formats.percent(shareOf(row))} />
          ),
      },
      count('remain', 96, ({ job }) => job?.order?.itemRemain ?? null),
      {
        id: 'eta',
        header: t('machines.now.eta'),
        width: 108,
        align: 'end',
        filter: 'day',
        value: ({ job }) => job?.order?.poETA ?? null,
        text: ({ job }) => formats.day(job?.order?.poETA ?? null),
      },
      {
        id: 'risk',
        header: t('machines.now.risk'),
        width: 112,
        filter: 'choice',
        choiceText: risk => riskWord(t, risk),
        value: ({ job }) => job?.order?.risk ?? null,
        text: ({ job }) => (job?.order ? t(`orders.risk.${job.order.risk}`) : ''),
        cell: ({ job }) =>
          job?.order ? (
            <StateWord {...RISK_LOOKS[job.order.risk]}>{t(`orders.risk.${job.order.risk}`)}</StateWord>
          ) : null,
      },
      {
        id: 'last',
        header: t('machines.now.last'),
        width: 150,
        align: 'end',
        value: ({ now }) => (now.last === null ? null : `${now.last.day} ${now.last.shift ?? ''}`),
        text: ({ now }) =>
          now.last === null
            ? formats.day(null)
            : t('machines.cell.shift', { day: formats.day(now.last.day), shift: now.last.shift ?? '?', clock: '' }),
      },
      count('cavity', 76, ({ job }) => job?.moldCavity ?? null),
      count('tonnage', 80, ({ now }) => now.machine.tonnage),
      text(
        'materials',
        240,
        ({ job }) =>
          [job?.plasticResin, job?.colorMasterbatch, job?.additiveMasterbatch].filter(Boolean).join(' + ') || null,
      ),
    ]
  }, [t, formats])
}
