import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorDay, FloorMachine, MachineTimeline } from '../../../../../contract/machine-timeline.ts'
import { timelineCells } from '../../../../../contract/timeline-cells.ts'
import type { ReferenceShift } from '../../../../../contract/order-progress.ts'
import { useStable } from '../../../ui/use-stable.ts'
import { cellIndex, placeKey, timelineColumns, timelineLook } from './timeline-columns.ts'
import { TimelineHeads } from './timeline-heads.tsx'
import { HATCH, TimelineLane } from './timeline-row.tsx'
import { TimelineTip } from './timeline-tip.tsx'
import { useCellWords, type CellWords } from './use-cell-words.ts'
import styles from './timeline.module.css'

/** A place by machine and column, both counted from 0. */
export interface TimelineCursor {
  readonly row: number
  readonly column: number
}

/** The timeline of a period; `cursor` is where the keyboard is, `opened` the place whose detail is open. */
export interface TimelineGridProps {
  readonly timeline: MachineTimeline
  readonly machines: readonly FloorMachine[]
  readonly reference: ReferenceShift | null
  /** Known before the timeline is, so that lines have their height from the start. */
  readonly isByShift: boolean
  readonly cursor: TimelineCursor
  readonly isOpened: boolean
  readonly onMove: (cursor: TimelineCursor) => void
  readonly onOpen: (cursor: TimelineCursor) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const NAME_WIDTH = 132
/** Narrowest column of a shift and of a day, in CSS pixels. */
const NARROWEST = { shift: 9, day: 3 }

/** Machine × day × shift, drawn as one path a look and machine; the keyboard's place is the one cell a reader hears. */
export function TimelineGrid(props: TimelineGridProps) {
  const { timeline, machines, reference, isByShift, cursor, isOpened, onMove, onOpen, onKeyDown } = props
  const { t } = useTranslation()
  const words = useCellWords()
  const { ref, width } = useElementSize()
  const [tip, setTip] = useState<(TimelineCursor & { readonly x: number; readonly y: number }) | null>(null)
  const columns = useMemo(() => timelineColumns(timeline), [timeline])
  const lanes = useMemo(() => {
    const cells = cellIndex(timelineCells(timeline))
    return machines.map(machine => {
      const ofMachine = columns.map(({ day, shift }) =>
        cells.get(placeKey(machine.machineNo, day.day, shift?.code ?? '')),
      )
      const looks = columns.map((column, at) => timelineLook({ machine, column, cell: ofMachine[at], reference }))
      return { machine, cells: ofMachine, looks }
    })
  }, [timeline, machines, columns, reference])

  const perDay = Math.max(1, timeline.shifts.length)
  const narrowest = timeline.shifts.length > 0 ? NARROWEST.shift : NARROWEST.day
  const columnWidth = Math.max(
    narrowest,
    Math.floor(((width - NAME_WIDTH - 2) / Math.max(1, columns.length)) * 100) / 100,
  )
  const hasLabels = isByShift
  const height = hasLabels ? 46 : 28
  const laneWidth = columns.length * columnWidth

  function placeAt(event: PointerEvent<HTMLElement>, row: number): TimelineCursor {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left
    return { row, column: Math.min(columns.length - 1, Math.max(0, Math.floor(left / columnWidth))) }
  }
  function wordsAt({ row, column: place }: TimelineCursor): CellWords | null {
    const lane = lanes[row]
    const [column, look] = [columns[place], lane?.looks[place]]
    return lane && column && look
      ? words({ machineNo: lane.machine.machineNo, column, cell: lane.cells[place], look })
      : null
  }
  const spoken = wordsAt(cursor)
  const cursorElement = useRef<HTMLDivElement>(null)
  const cursorPlace = `${cursor.row} ${cursor.column} ${isOpened} ${columnWidth}`
  const reveal = useStable((_place: string): void => {
    cursorElement.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  useEffect(() => reveal(cursorPlace), [reveal, cursorPlace])
  const tipWords = tip && wordsAt(tip)

  return (
    <div ref={ref} className={styles['scroller']} onPointerLeave={() => setTip(null)} onScroll={() => setTip(null)}>
      <div
        className={styles['grid']}
        role="grid"
        tabIndex={0}
        data-list
        aria-label={t('machines.tabs.timeline')}
        aria-rowcount={machines.length}
        aria-colcount={columns.length + 1}
        aria-activedescendant={spoken ? 'timeline-cursor' : undefined}
        onKeyDown={onKeyDown}
      >
        <div className={styles['head']} aria-hidden>
          <div className={styles['corner']}>{t('machines.machine')}</div>
          <TimelineHeads
            days={timeline.days}
            shifts={timeline.shifts}
            dayWidth={columnWidth * perDay}
            referenceDay={reference?.recordDate ?? null}
          />
        </div>
        <svg className={styles['edges']} width={laneWidth} height={machines.length * height} aria-hidden>
          <defs>
            <pattern id={HATCH} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={5} height={5} fill="var(--surface)" />
              <rect width={1.5} height={5} fill="var(--line-strong)" />
            </pattern>
          </defs>
          <path
            d={offPath(timeline.days, columnWidth * perDay, machines.length * height)}
            fill="var(--surface-sunken)"
          />
          <path
            d={edgePath(timeline.days.length, columnWidth * perDay, machines.length * height)}
            stroke="var(--line)"
          />
        </svg>
        {lanes.map(({ machine, cells, looks }, row) => (
          <div key={machine.machineNo} className={styles['row']} role="row" aria-rowindex={row + 1} style={{ height }}>
            <div
              className={styles['name']}
              role="rowheader"
              data-active={row === cursor.row || undefined}
              title={[machine.machineNo, machine.machineCode, machine.machineName]
                .filter(part => part !== null)
                .join(' · ')}
            >
              <span>{machine.machineNo}</span>
              {hasLabels && <span className={styles['code']}>{machine.machineCode ?? t('machines.notListed')}</span>}
            </div>
            {/* The grid's keys do the same as the pointer; a lane is no stop of its own. */}
            <div
              className={styles['lane']}
              style={{ width: laneWidth }}
              onPointerMove={event => setTip({ ...placeAt(event, row), x: event.clientX, y: event.clientY })}
              onPointerDown={event => {
                const place = placeAt(event, row)
                onMove(place)
                onOpen(place)
              }}
            >
              <TimelineLane {...{ machine, cells, looks, columnWidth, height, hasLabels }} />
              {row === cursor.row && spoken && (
                <div
                  ref={cursorElement}
                  id="timeline-cursor"
                  role="gridcell"
                  aria-colindex={cursor.column + 2}
                  aria-selected={isOpened}
                  aria-label={[spoken.title, ...spoken.lines].join('. ')}
                  className={styles['cursor']}
                  data-opened={isOpened || undefined}
                  style={{ left: cursor.column * columnWidth - 1, width: columnWidth + 1, height: height - 3 }}
                />
              )}
            </div>
          </div>
        ))}
      </div>
      {tip && tipWords && <TimelineTip {...tipWords} x={tip.x} y={tip.y} />}
    </div>
  )
}

/** Days the plant does not work. */
function offPath(days: readonly FloorDay[], dayWidth: number, height: number): string {
  return days.map(({ isOff }, at) => (isOff ? `M${at * dayWidth} 0h${dayWidth}v${height}h-${dayWidth}z` : '')).join('')
}

/** Lines at the beginning of every day, where days are wide enough. */
function edgePath(days: number, dayWidth: number, height: number): string {
  if (dayWidth < 12) return ''
  return Array.from({ length: days }, (_, day) => `M${Math.round(day * dayWidth) - 0.5} 0v${height}`).join('')
}
