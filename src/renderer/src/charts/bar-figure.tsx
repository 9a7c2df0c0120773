import { lazy } from 'react'
import { FIGURE_HEIGHT, type BarFigureProps } from './chart-series.ts'
import { FigurePlace } from './figure-place.tsx'

const BarDrawing = lazy(async () => ({ default: (await import('./drawings/bar-drawing.tsx')).BarDrawing }))

/** Values as bars; several series stand on each other. The drawing library is loaded when the first chart is shown. */
export function BarFigure(props: BarFigureProps) {
  const { label, points, direction = 'standing' } = props
  const { height = direction === 'lying' ? 48 + points.length * 26 : FIGURE_HEIGHT } = props
  return (
    <FigurePlace label={label} height={height}>
      <BarDrawing {...props} direction={direction} height={height} />
    </FigurePlace>
  )
}
