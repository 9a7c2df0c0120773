import { calendarDay, dayNumber } from './calendar-day.ts'

/** When a shift begins and ends, plant wall clock `YYYY-MM-DDTHH:mm:ss`; the end is not part of it. */
export interface ShiftSpan {
  readonly start: string
  readonly end: string
}

interface ShiftHours {
  readonly from: string
  readonly to: string
  /** 1 when the shift ends on the day after the one it starts and is booked on. */
  readonly daysLater: 0 | 1
}

/**
 * The plant's shifts. Starts are production spec 7.1; the spec gives no ends: 1, 2 and 3 follow each other without a gap, and the day
 * shift HC is eight hours of work and one of rest, so that it overlaps 1 and 2 (Q48).
 */
const SHIFT_HOURS: ReadonlyMap<string, ShiftHours> = new Map([
  ['1', { from: '06:00:00', to: '14:00:00', daysLater: 0 }],
  ['2', { from: '14:00:00', to: '22:00:00', daysLater: 0 }],
  ['3', { from: '22:00:00', to: '06:00:00', daysLater: 1 }],
  ['HC', { from: '08:00:00', to: '17:00:00', daysLater: 0 }],
])

/** Whether the plant's calendar has this shift code. */
export function isKnownShift(workingShift: string | null): boolean {
  return workingShift !== null && SHIFT_HOURS.has(workingShift)
}

/**
 * Start of a shift, or null when the code is missing or none of `1`, `2`, `3`, `HC`.
 * Shift 3 belongs to the calendar day on which it starts (production spec 7.1).
 */
export function shiftStart(recordDate: string, workingShift: string | null): string | null {
  const hours = workingShift === null ? undefined : SHIFT_HOURS.get(workingShift)
  return hours === undefined ? null : `${recordDate}T${hours.from}`
}

/** Start and end of a shift, or null when its code is not known. */
export function shiftSpan(recordDate: string, workingShift: string | null): ShiftSpan | null {
  const hours = workingShift === null ? undefined : SHIFT_HOURS.get(workingShift)
  if (hours === undefined) return null
  const endDay = hours.daysLater === 0 ? recordDate : calendarDay(dayNumber(recordDate) + hours.daysLater)
  return { start: `${recordDate}T${hours.from}`, end: `${endDay}T${hours.to}` }
}

/** Whether two shifts have a moment in common. */
export function shiftsOverlap(left: ShiftSpan, right: ShiftSpan): boolean {
  return left.start < right.end && right.start < left.end
}
