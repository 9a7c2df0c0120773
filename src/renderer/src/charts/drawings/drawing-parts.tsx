import { ReferenceLine, Tooltip } from 'recharts'
import { FIRST_COLOUR } from '../colour-of.ts'
import { niceTicks } from '../nice-ticks.ts'
import type { ChartAxis, ChartMark, ChartSeries, FigureProps } from '../chart-series.ts'
import { ChartTip } from './chart-tip.tsx'
import { markPlace } from './mark-place.ts'
import styles from '../figure.module.css'

/** A point as recharts reads it: the place and every value in one object. */
export type DrawnPoint = { readonly x: string } & Readonly<Record<string, number | string | null>>

export function drawnPoints({ points }: Pick<FigureProps, 'points'>): DrawnPoint[] {
  return points.map(({ x, values }) => ({ ...values, x }))
}

/** Room around every drawing, in CSS pixels. */
export const MARGIN = { top: 12, right: 40, bottom: 4, left: 4 }
export const TICK = { fill: 'var(--text-muted)', fontSize: 12 }
export const AXIS_LINE = { stroke: 'var(--line-strong)' }

/** The unit, upright beside the y axis. */
export function axisLabel(text: string) {
  return { value: text, angle: -90, position: 'insideLeft' as const, style: { textAnchor: 'middle' as const } }
}

export function colourOfSeries({ color = FIRST_COLOUR }: ChartSeries): string {
  return color
}

/** The tooltip of a figure: every series at the place pointed at, in the series' own words and units. */
export function figureTip({ series, points, x, y }: FigureProps) {
  const places = new Map(points.map(point => [point.x, point]))
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={{ fill: 'var(--surface-hover)', stroke: 'var(--line-strong)', fillOpacity: 0.6 }}
      content={({ active, label }) => {
        const point = typeof label === 'string' ? places.get(label) : undefined
        if (!active || !point) return null
        const lines = series.flatMap(one => {
          const value = point.values[one.key] ?? null
          return value === null
            ? []
            : [{ key: one.key, name: one.name, color: colourOfSeries(one), value: y.format(value) }]
        })
        return <ChartTip title={x.format(point.x)} lines={lines} />
      }}
    />
  )
}

/** Room for the longest value of an upright axis and the unit beside it, in CSS pixels. */
export function axisWidth(ticks: readonly number[], { format }: ChartAxis): number {
  return Math.max(72, 30 + 7 * Math.max(...ticks.map(tick => format(tick).length)))
}

/** The axis of values from zero on in steps that are read at a glance; `isStacked`: the parts of a bar stand on each other. */
export function valueScale({ points, series, marks = [] }: FigureProps, isStacked: boolean) {
  const heights = points.flatMap(({ values }) => {
    const parts = series.map(({ key }) => values[key] ?? 0)
    return isStacked ? [parts.reduce((sum, part) => sum + part, 0)] : parts
  })
  const values = [0, ...heights, ...marks.map(({ y: at }) => at ?? 0)]
  const ticks = niceTicks(Math.max(...values), values.every(Number.isInteger))
  return { ticks: [...ticks], domain: [0, ticks.at(-1) ?? 1] as [number, number] }
}

/** Lines across a drawing with their names; `top` is the highest value of the axis. */
export function markLines(marks: readonly ChartMark[] = [], top: number) {
  return marks.map(({ x, y, label }) => (
    <ReferenceLine
      key={`${x ?? ''}:${y ?? ''}:${label}`}
      {...(x !== undefined && { x })}
      {...(y !== undefined && { y })}
      stroke="var(--text-muted)"
      strokeDasharray="4 3"
      ifOverflow="extendDomain"
      label={{ value: label, position: markPlace(y, top), fontSize: 12 }}
    />
  ))
}

/** Names beside their colours; one series needs none, its axis says what it is. */
export function SeriesLegend({ series }: Pick<FigureProps, 'series'>) {
  if (series.length < 2) return null
  return (
    <div className={styles['legend']}>
      {series.map(one => (
        <span key={one.key} className={styles['legendEntry']}>
          <svg width={18} height={10} aria-hidden>
            <line
              x1={0}
              x2={18}
              y1={5}
              y2={5}
              stroke={colourOfSeries(one)}
              strokeWidth={one.isDashed ? 2 : 4}
              {...(one.isDashed && { strokeDasharray: '4 3' })}
            />
          </svg>
          {one.name}
        </span>
      ))}
    </div>
  )
}

/** What the legend takes away from a drawing's height, in CSS pixels. */
export function legendHeight({ series }: Pick<FigureProps, 'series'>): number {
  return series.length < 2 ? 0 : 24
}
