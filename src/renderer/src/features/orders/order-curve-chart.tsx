import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../../contract/order-breakdown.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import type { ChartMark, ChartPoint } from '../../charts/chart-series.ts'
import { FIRST_COLOUR, REST_COLOUR } from '../../charts/colour-of.ts'
import { LineFigure } from '../../charts/line-figure.tsx'
import { useFormats } from '../../format/use-formats.ts'
import { curvePoints } from './curve-points.ts'
import styles from './order-detail.module.css'
import { useCurveTitle } from './use-curve-title.ts'

/** An order with what stands behind it. */
export interface OrderCurveChartProps {
  readonly order: OrderProgress
  readonly detail: OrderDetail
}

/** Cumulative good pieces against an even plan until the ETA, and the forecast. */
export function OrderCurveChart({ order, detail }: OrderCurveChartProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const title = useCurveTitle(order, detail.curve)
  const { curve, pace } = detail
  const asOfDay = curve.forecast[0]?.day ?? null
  const points = useMemo(() => curvePoints(curve, asOfDay), [curve, asOfDay])
  if (points.length < 2) return null

  const write = (value: number | null | undefined) => formats.whole(value ?? null)
  const names = {
    made: t('orders.curve.seriesMade'),
    plan: t('orders.curve.seriesPlan'),
    forecast: t('orders.curve.seriesForecast'),
  }
  const marks: readonly ChartMark[] = [
    ...(order.poETA === null ? [] : [{ x: order.poETA, label: t('orders.curve.eta') }]),
    ...(order.itemQuantity === null ? [] : [{ y: order.itemQuantity, label: t('orders.curve.ordered') }]),
  ]
  const note = [
    curve.plan.length > 0 && t('orders.curve.note'),
    curve.forecast.length > 0 && pace && t('orders.curve.noteForecast', { pace: formats.whole(pace.perDay) }),
  ]
  const series = [
    { key: 'made', name: names.made, color: FIRST_COLOUR },
    { key: 'plan', name: names.plan, color: REST_COLOUR, isDashed: true },
    { key: 'forecast', name: names.forecast, color: FIRST_COLOUR, isDashed: true },
  ].filter(({ key }) => points.some(({ values }) => (values[key] ?? null) !== null))
  return (
    <div className={styles['chart']}>
      <ChartFrame<ChartPoint>
        title={title}
        note={note.filter(Boolean).join(' ')}
        table={{
          rows: points,
          keyOf: ({ x }) => x,
          columns: [
            { head: t('orders.curve.day'), kind: 'day', cell: ({ x }) => formats.day(x), value: ({ x }) => x },
            ...series.map(({ key, name }) => ({
              head: name,
              align: 'end' as const,
              cell: ({ values }: ChartPoint) => write(values[key]),
              value: ({ values }: ChartPoint) => values[key] ?? null,
            })),
          ],
        }}
      >
        <LineFigure
          label={t('orders.curve.label', { poNo: order.poNo })}
          points={points}
          series={series}
          x={{ format: day => formats.day(day) }}
          y={{ label: t('orders.curve.axis'), format: pieces => formats.whole(pieces) }}
          marks={marks}
        />
      </ChartFrame>
    </div>
  )
}
