import { useTranslation } from 'react-i18next'
import type { RunTrend } from '../../../../contract/run-history.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { LineFigure } from '../../charts/line-figure.tsx'
import { useFormats } from '../../format/use-formats.ts'
import type { SmallTableProps } from '../../ui/small-table.tsx'
import { trendVerdict } from './trend-words.ts'
import { useTrendColumns } from './use-trend-columns.tsx'

/** Median and longest duration of the runs of each stretch; tries are not counted. */
export function DurationChart(props: { readonly trend: readonly RunTrend[]; readonly onOpen: (from: string) => void }) {
  const { trend, onOpen } = props
  const { t } = useTranslation()
  const formats = useFormats()
  const columns = useDurationColumns(onOpen)
  const verdict = trendVerdict(trend)
  const title =
    'factor' in verdict
      ? t(`runs.trend.duration.${verdict.kind}`, { factor: formats.decimal(verdict.factor) })
      : t(`runs.trend.duration.${verdict.kind}`)
  return (
    <ChartFrame
      title={title}
      note={t('runs.trend.note', { count: trend.reduce((sum, { runs }) => sum + runs, 0) })}
      table={{
        keyOf: ({ from }) => from,
        rows: trend.toReversed(),
        columns,
      }}
    >
      <LineFigure
        label={t('runs.trend.durationLabel')}
        points={trend.map(({ from, medianDurationMs, longestDurationMs }) => ({
          x: from,
          values: { median: seconds(medianDurationMs), longest: seconds(longestDurationMs) },
        }))}
        series={[
          { key: 'median', name: t('runs.trend.median') },
          { key: 'longest', name: t('runs.trend.longest'), color: 'var(--chart-2)', isDashed: true },
        ]}
        x={{ format: day => formats.day(day) }}
        y={{ label: t('runs.trend.seconds'), format: value => formats.decimal(value) }}
        onOpen={onOpen}
      />
    </ChartFrame>
  )
}

function seconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / 1000
}

function useDurationColumns(onOpen: (from: string) => void): SmallTableProps<RunTrend>['columns'] {
  const { t } = useTranslation()
  const formats = useFormats()
  return [
    ...useTrendColumns(onOpen),
    { head: t('runs.trend.median'), align: 'end', cell: ({ medianDurationMs }) => formats.duration(medianDurationMs) },
    {
      head: t('runs.trend.longest'),
      align: 'end',
      cell: ({ longestDurationMs }) => formats.duration(longestDurationMs),
    },
  ]
}
