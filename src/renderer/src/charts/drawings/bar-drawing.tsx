import { Bar, BarChart, CartesianGrid, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { BarFigureProps } from '../chart-series.ts'
import {
  AXIS_LINE,
  axisLabel,
  axisWidth,
  colourOfSeries,
  drawnPoints,
  figureTip,
  legendHeight,
  MARGIN,
  markLines,
  SeriesLegend,
  TICK,
  valueScale,
} from './drawing-parts.tsx'

/** Bars as recharts draws them; without animation. */
export function BarDrawing(props: BarFigureProps & { readonly height: number }) {
  const { series, x, y, marks, height, onOpen, direction, colorOf, barText, points } = props
  const isLying = direction === 'lying'
  const names = (
    <XAxis dataKey="x" tickFormatter={x.format} tick={TICK} axisLine={AXIS_LINE} tickLine={false} minTickGap={16} />
  )
  const scale = valueScale(props, series.length > 1)
  const values = { ...scale, tickFormatter: y.format, tick: TICK, axisLine: false, tickLine: false }
  return (
    <>
      <SeriesLegend series={series} />
      <ResponsiveContainer width="100%" height={height - legendHeight(props)}>
        <BarChart
          data={drawnPoints(props)}
          layout={isLying ? 'vertical' : 'horizontal'}
          margin={{ ...MARGIN, ...(isLying && { right: 64, bottom: 16 }) }}
          accessibilityLayer={false}
          {...(onOpen && { onClick: ({ activeLabel }) => activeLabel !== undefined && onOpen(String(activeLabel)) })}
        >
          <CartesianGrid stroke="var(--line)" vertical={isLying} horizontal={!isLying} />
          {isLying ? (
            <>
              <XAxis type="number" {...values} label={{ value: y.label, position: 'insideBottom', offset: -12 }} />
              <YAxis
                type="category"
                dataKey="x"
                tickFormatter={x.format}
                tick={TICK}
                width={132}
                interval={0}
                tickLine={false}
              />
            </>
          ) : (
            <>
              {names}
              <YAxis {...values} width={axisWidth(scale.ticks, y)} label={axisLabel(y.label)} />
            </>
          )}
          {figureTip(props)}
          {markLines(marks, scale.domain[1])}
          {series.map(one => (
            <Bar
              key={one.key}
              dataKey={one.key}
              name={one.name}
              fill={colourOfSeries(one)}
              maxBarSize={isLying ? 18 : 48}
              isAnimationActive={false}
              {...(series.length > 1 && { stackId: 'all' })}
            >
              {colorOf && points.map(point => <Cell key={point.x} fill={colorOf(point.x)} />)}
              {barText && <LabelList dataKey="x" position="right" formatter={place => barText(String(place))} />}
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </>
  )
}
