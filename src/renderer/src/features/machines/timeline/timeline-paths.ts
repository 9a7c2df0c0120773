import { RATE_WORDS } from '../../../charts/rate-step.ts'
import type { TimelineLook } from './timeline-columns.ts'

/** Looks that are drawn; the others leave their place empty. */
export const DRAWN_LOOKS = [...RATE_WORDS, 'idle', 'not-reported'] as const satisfies readonly TimelineLook[]

/** Where the bands of a row are, in CSS pixels. */
export interface BandSize {
  readonly column: number
  readonly top: number
  readonly height: number
}

/**
 * One path a look instead of one element a cell: 40 machines over 400 days are 280 elements, not 16,000. Neighbours of one look are
 * one rectangle by day, where no gap could be seen.
 */
export function bandPaths(
  looks: readonly TimelineLook[],
  { column, top, height }: BandSize,
): Readonly<Partial<Record<TimelineLook, string>>> {
  const gap = column >= 6 ? 1 : 0
  const paths: Partial<Record<TimelineLook, string>> = {}
  for (let at = 0; at < looks.length;) {
    const look = looks[at]
    let end = at + 1
    if (gap === 0) while (looks[end] === look) end += 1
    if (look !== undefined && DRAWN_LOOKS.some(drawn => drawn === look)) {
      const left = round(at * column)
      const width = round((end - at) * column - gap)
      paths[look] = `${paths[look] ?? ''}M${left} ${top}h${width}v${height}h-${width}z`
    }
    at = end
  }
  return paths
}

/** Marks of changes at the beginning of their column: a triangle for molds, a dot for colours, a square for machines. */
export const CHANGE_MARKS = {
  moldChanges: (x: number, y: number) => `M${x} ${y}h8l-4 6z`,
  colourChanges: (x: number, y: number) => `M${x} ${y + 16}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`,
  machineChanges: (x: number, y: number) => `M${x + 1} ${y + 6}h5v5h-5z`,
} as const
export type ChangeMark = keyof typeof CHANGE_MARKS

function round(value: number): number {
  return Math.round(value * 100) / 100
}
