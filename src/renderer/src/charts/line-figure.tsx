import { lazy } from 'react'
import { FIGURE_HEIGHT, type FigureProps } from './chart-series.ts'
import { FigurePlace } from './figure-place.tsx'

const LineDrawing = lazy(async () => ({ default: (await import('./drawings/line-drawing.tsx')).LineDrawing }))

/** Values over time as lines. The drawing library is loaded when the first chart is shown. */
export function LineFigure(props: FigureProps) {
  const { label, height = FIGURE_HEIGHT } = props
  return (
    <FigurePlace label={label} height={height}>
      <LineDrawing {...props} height={height} />
    </FigurePlace>
  )
}
