/** One line or one part of a bar. */
export interface ChartSeries {
  /** Its field in a point. */
  readonly key: string
  /** Said in the tooltip and beside the line. */
  readonly name: string
  /** From `colourOf`; the first hue without it. */
  readonly color?: string
  /** A plan or a forecast beside what happened. */
  readonly isDashed?: boolean
  /** A line that keeps its value until the next point. */
  readonly isStepped?: boolean
}

/** A place on the x axis and the values there; null leaves a gap. */
export interface ChartPoint {
  readonly x: string
  readonly values: Readonly<Record<string, number | null>>
}

/** What stands beside an axis. */
export interface ChartAxis {
  /** With the unit, e.g. "Good pieces (pcs)". */
  readonly label: string
  readonly format: (value: number) => string
}

/** A line across the chart at one place of the x axis or one value of the y axis, with its words. */
export interface ChartMark {
  readonly x?: string
  readonly y?: number
  readonly label: string
}

/** What line and bar charts have in common. */
export interface FigureProps {
  /** What the chart shows, for those who cannot see it; its frame has the conclusion. */
  readonly label: string
  readonly points: readonly ChartPoint[]
  readonly series: readonly ChartSeries[]
  /** How a place on the x axis is written. */
  readonly x: { readonly label?: string; readonly format: (x: string) => string }
  readonly y: ChartAxis
  readonly marks?: readonly ChartMark[]
  /** CSS pixels, 220 without it. */
  readonly height?: number
  /** A click on a place of the x axis; the table behind the chart offers the same by keyboard. */
  readonly onOpen?: (x: string) => void
}

export const FIGURE_HEIGHT = 220

/** `lying` bars suit names, standing ones time. */
export interface BarFigureProps extends FigureProps {
  readonly direction?: 'standing' | 'lying'
  /** The colour of one bar of a chart with one series. */
  readonly colorOf?: (x: string) => string
  /** What is written at the end of a lying bar. */
  readonly barText?: (x: string) => string
}
