import { memo } from 'react'
import type { FloorMachine, TimelineCell } from '../../../../../contract/machine-timeline.ts'
import { RATE_WORDS, stepColour } from '../../../charts/rate-step.ts'
import { stretches, type TimelineLook } from './timeline-columns.ts'
import { bandPaths, CHANGE_MARKS, DRAWN_LOOKS, type ChangeMark } from './timeline-paths.ts'
import styles from './timeline.module.css'

/** The pattern of what was not reported; the grid defines it. */
export const HATCH = 'not-reported-hatch'

/** Narrower stretches have no room for the name of a mold, in CSS pixels. */
const LABELLED_FROM = 44

/** One machine's line; `cells` and `looks` by column. */
export interface TimelineLaneProps {
  readonly machine: FloorMachine
  readonly cells: readonly (TimelineCell | undefined)[]
  readonly looks: readonly TimelineLook[]
  readonly columnWidth: number
  readonly height: number
  /** Whether there is room for names below the band. */
  readonly hasLabels: boolean
}

/** What a machine did, drawn: it is drawn once and not again while the keyboard moves. */
export const TimelineLane = memo(function TimelineLane(props: TimelineLaneProps) {
  const { cells, looks, columnWidth, height, hasLabels } = props
  const bandHeight = hasLabels ? height - 20 : height - 8
  const paths = bandPaths(looks, { column: columnWidth, top: 4, height: bandHeight })
  return (
    <>
      <svg width={looks.length * columnWidth} height={height} aria-hidden>
        {DRAWN_LOOKS.map(look => {
          const path = paths[look]
          if (path === undefined) return null
          if (look === 'idle') return <path key={look} d={path} className={styles['idle']} />
          return <path key={look} d={path} fill={fillOf(look)} />
        })}
        {changeMarks(cells, columnWidth).map(([kind, path]) => (
          <path key={kind} d={path} className={styles['marks']} />
        ))}
      </svg>
      {hasLabels &&
        stretches(cells)
          .filter(({ count }) => count * columnWidth >= LABELLED_FROM)
          .map(({ first, count, moldNos }) => (
            <span
              key={first}
              className={styles['label']}
              style={{ left: first * columnWidth, width: count * columnWidth }}
              aria-hidden
            >
              {moldNos.join(', ')}
            </span>
          ))}
    </>
  )
})

function fillOf(look: (typeof DRAWN_LOOKS)[number]): string {
  const word = RATE_WORDS.find(rate => rate === look)
  return word === undefined ? `url(#${HATCH})` : stepColour(word)
}

/** One path for each kind of change there is. */
function changeMarks(
  cells: readonly (TimelineCell | undefined)[],
  columnWidth: number,
): readonly (readonly [ChangeMark, string])[] {
  const kinds = Object.keys(CHANGE_MARKS) as readonly ChangeMark[]
  return kinds.flatMap(kind => {
    const path = cells
      .map((cell, at) => ((cell?.[kind] ?? 0) > 0 ? CHANGE_MARKS[kind](at * columnWidth, 3) : ''))
      .join('')
    return path === '' ? [] : [[kind, path] as const]
  })
}
