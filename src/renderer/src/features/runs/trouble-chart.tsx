import { useTranslation } from 'react-i18next'
import type { RunTrend } from '../../../../contract/run-history.ts'
import { BarFigure } from '../../charts/bar-figure.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { useFormats } from '../../format/use-formats.ts'
import type { SmallTableProps } from '../../ui/small-table.tsx'
import { useTrendColumns } from './use-trend-columns.tsx'

/** Runs that did not end well and rollbacks of each stretch. */
export function TroubleChart(props: { readonly trend: readonly RunTrend[]; readonly onOpen: (from: string) => void }) {
  const { trend, onOpen } = props
  const { t } = useTranslation()
  const formats = useFormats()
  const columns = useTroubleColumns(onOpen)
  const sum = (key: 'runs' | 'failures' | 'rollbacks'): number => trend.reduce((total, one) => total + one[key], 0)
  const [runs, failures] = [sum('runs'), sum('failures')]
  return (
    <ChartFrame
      title={
        failures === 0
          ? t('runs.trend.trouble.none', { count: runs })
          : t('runs.trend.trouble.some', { count: failures, runs, share: formats.percent(failures / runs) })
      }
      note={t('runs.trend.rollbackNote', { count: sum('rollbacks') })}
      table={{
        keyOf: ({ from }) => from,
        rows: trend.toReversed(),
        columns,
      }}
    >
      <BarFigure
        label={t('runs.trend.troubleLabel')}
        points={trend.map(one => ({
          x: one.from,
          values: {
            failed: failedRuns(one),
            partial: one.partial,
            interrupted: one.interrupted,
            rollbacks: one.rollbacks,
          },
        }))}
        series={[
          { key: 'failed', name: t('run.states.failed'), color: 'var(--chart-1)' },
          { key: 'partial', name: t('run.states.partial'), color: 'var(--chart-2)' },
          { key: 'interrupted', name: t('run.states.interrupted'), color: 'var(--chart-3)' },
          { key: 'rollbacks', name: t('runs.trend.rollbacks'), color: 'var(--chart-4)' },
        ]}
        x={{ format: day => formats.day(day) }}
        y={{ label: t('runs.trend.count'), format: value => (Number.isInteger(value) ? formats.whole(value) : '') }}
        onOpen={onOpen}
      />
    </ChartFrame>
  )
}

function useTroubleColumns(onOpen: (from: string) => void): SmallTableProps<RunTrend>['columns'] {
  const { t } = useTranslation()
  const formats = useFormats()
  return [
    ...useTrendColumns(onOpen),
    { head: t('run.states.failed'), align: 'end', cell: one => formats.whole(failedRuns(one)), value: failedRuns },
    {
      head: t('run.states.partial'),
      align: 'end',
      cell: one => formats.whole(one.partial),
      value: ({ partial }) => partial,
    },
    {
      head: t('run.states.interrupted'),
      align: 'end',
      cell: one => formats.whole(one.interrupted),
      value: ({ interrupted }) => interrupted,
    },
    {
      head: t('runs.trend.rollbacks'),
      align: 'end',
      cell: one => t('runs.trend.rollbacksOf', { n: one.rollbacksSucceeded, of: one.rollbacks }),
    },
  ]
}

/** Those that are neither in part nor interrupted. */
function failedRuns({ failures, partial, interrupted }: RunTrend): number {
  return failures - partial - interrupted
}
