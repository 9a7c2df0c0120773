import type {
  FloorDay,
  FloorMachine,
  FloorShift,
  MachineTimeline,
  TimelineCell,
} from '../../../../../contract/machine-timeline.ts'
import type { ReferenceShift } from '../../../../../contract/order-progress.ts'
import { rateStep, type RateWord } from '../../../charts/rate-step.ts'

/** One column of the timeline: a shift, or by day a whole day. */
export interface TimelineColumn {
  readonly day: FloorDay
  /** Null by day. */
  readonly shift: FloorShift | null
}

/** By shift every shift of every day, by day every day. */
export function timelineColumns({ days, shifts }: MachineTimeline): readonly TimelineColumn[] {
  if (shifts.length === 0) return days.map(day => ({ day, shift: null }))
  return days.flatMap(day => shifts.map(shift => ({ day, shift })))
}

/**
 * How a place of the timeline looks. The rates: something ran. `idle`: a record says that it did not work; `not-reported`: there is no
 * record although the plant worked; `off`: no record, and the plant did not work; `absent`: the machine does not stand there;
 * `later`: after the latest reported shift.
 */
export type TimelineLook = RateWord | 'idle' | 'not-reported' | 'off' | 'absent' | 'later'

/** What is known at a place; `cell` is undefined where nothing was reported. */
export interface TimelineSpot {
  readonly machine: FloorMachine
  readonly column: TimelineColumn
  readonly cell: TimelineCell | undefined
  readonly reference: ReferenceShift | null
}

/** What was reported comes first; only then why nothing was. */
export function timelineLook({ machine, column, cell, reference }: TimelineSpot): TimelineLook {
  if (cell !== undefined) return cell.state === 'idle' ? 'idle' : rateStep(cell.total === 0 ? 0 : cell.ng / cell.total)
  const { day, shift } = column
  if (reference !== null && isLater(day.day, shift, reference)) return 'later'
  if ((machine.from !== null && day.day < machine.from) || (machine.until !== null && day.day > machine.until)) {
    return 'absent'
  }
  // Only the three shifts are expected of every day; others are reported where they were worked.
  const isExpected = shift === null || ['1', '2', '3'].includes(shift.code)
  return day.isOff || !isExpected ? 'off' : 'not-reported'
}

function isLater(day: string, shift: FloorShift | null, reference: ReferenceShift): boolean {
  if (day !== reference.recordDate) return day > reference.recordDate
  return shift?.from != null && `${day}T${shift.from}` > reference.start.slice(0, 16)
}

/** Cells by machine, day and shift. */
export function cellIndex(cells: readonly TimelineCell[]): ReadonlyMap<string, TimelineCell> {
  return new Map(cells.map(cell => [placeKey(cell.machineNo, cell.day, cell.shift), cell]))
}

/** Name of a place in `cellIndex`. */
export function placeKey(machineNo: string, day: string, shift: string): string {
  return `${machineNo}~${day}~${shift}`
}

/** A stretch of columns in which the same molds ran. */
export interface TimelineStretch {
  readonly first: number
  readonly count: number
  readonly moldNos: readonly string[]
}

/** Neighbouring columns with the same molds, for one label over them. */
export function stretches(cells: readonly (TimelineCell | undefined)[]): readonly TimelineStretch[] {
  const found: TimelineStretch[] = []
  for (const [at, cell] of cells.entries()) {
    const moldNos = cell?.state === 'ran' ? (cell.what?.moldNos ?? []) : []
    if (moldNos.length === 0) continue
    const last = found.at(-1)
    if (last !== undefined && last.first + last.count === at && last.moldNos.join('\n') === moldNos.join('\n')) {
      found[found.length - 1] = { ...last, count: last.count + 1 }
    } else found.push({ first: at, count: 1, moldNos })
  }
  return found
}
