import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { FigureProps } from '../chart-series.ts'
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

/** Lines as recharts draws them; without animation, because nothing on screen moves by itself (ui.md, rule 10). */
export function LineDrawing(props: FigureProps & { readonly height: number }) {
  const { series, x, y, marks, height, onOpen } = props
  const scale = valueScale(props, false)
  return (
    <>
      <SeriesLegend series={series} />
      <ResponsiveContainer width="100%" height={height - legendHeight(props)}>
        <LineChart
          data={drawnPoints(props)}
          margin={MARGIN}
          accessibilityLayer={false}
          {...(onOpen && { onClick: ({ activeLabel }) => activeLabel !== undefined && onOpen(String(activeLabel)) })}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="x"
            tickFormatter={x.format}
            tick={TICK}
            axisLine={AXIS_LINE}
            tickLine={false}
            minTickGap={24}
          />
          <YAxis
            {...scale}
            tickFormatter={y.format}
            tick={TICK}
            axisLine={false}
            tickLine={false}
            width={axisWidth(scale.ticks, y)}
            label={axisLabel(y.label)}
          />
          {figureTip(props)}
          {markLines(marks, scale.domain[1])}
          {series.map(one => (
            <Line
              key={one.key}
              dataKey={one.key}
              name={one.name}
              type={one.isStepped ? 'stepAfter' : 'linear'}
              stroke={colourOfSeries(one)}
              strokeWidth={2}
              {...(one.isDashed && { strokeDasharray: '5 4' })}
              dot={props.points.length <= 40 ? { r: 2.5, fill: colourOfSeries(one), strokeWidth: 0 } : false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </>
  )
}
