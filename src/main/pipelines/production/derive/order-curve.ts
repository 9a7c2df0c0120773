import type { CurvePoint, OrderCurve } from '../../../../contract/order-breakdown.ts'
import { calendarDay, dayNumber } from '../track/calendar-day.ts'
import { sortedEntries } from '../track/sorted-entries.ts'
import type { WorkingCalendar } from '../track/working-calendar.ts'
import type { OrderEvidence } from './order-evidence.ts'

/** A plan or forecast of more working days than this has no points: nobody reads it as a curve. */
const MOST_DAYS = 1_000

/** Cumulative good pieces by day, the even plan until the ETA and the forecast from the reference date on. */
export function orderCurve({ tracked, context, pace }: OrderEvidence): OrderCurve {
  const { progress, aggregates } = tracked
  const { itemQuantity, poReceivedDate, poETA, forecastDate } = progress
  const { calendar, reference } = context
  let pieces = 0
  const made = sortedEntries(progress.dayQuantityMap).map(([day, good]) => ({ day, pieces: (pieces += good) }))
  return {
    made,
    plan:
      itemQuantity === null || poReceivedDate === null || poETA === null
        ? []
        : evenly(calendar, { from: poReceivedDate, to: poETA, start: 0, end: itemQuantity }),
    forecast:
      forecastDate === null || itemQuantity === null || pace.kind === 'none'
        ? []
        : ahead(calendar, {
            from: reference.recordDate,
            to: forecastDate,
            start: aggregates.moldedQuantity,
            end: itemQuantity,
            perDay: pace.perDay,
          }),
  }
}

interface Stretch {
  readonly from: string
  readonly to: string
  readonly start: number
  readonly end: number
}

/** The same number of pieces on each working day after `from` until `to`; all of them on `to` when it has none before. */
function evenly(calendar: WorkingCalendar, { from, to, start, end }: Stretch): readonly CurvePoint[] {
  const days = workingDays(calendar, from, to)
  if (days === null) return []
  if (days.length === 0) return [{ day: to, pieces: end }]
  const step = (end - start) / days.length
  return [
    { day: from, pieces: start },
    ...days.map((day, place) => ({
      day,
      pieces: place === days.length - 1 ? end : Math.round(start + step * (place + 1)),
    })),
  ]
}

/** A working day's pace more on each working day, until the order is full. */
function ahead(
  calendar: WorkingCalendar,
  { from, to, start, end, perDay }: Stretch & { readonly perDay: number },
): readonly CurvePoint[] {
  const days = workingDays(calendar, from, to)
  if (days === null) return []
  const points = days.map((day, place) => ({ day, pieces: Math.min(end, Math.round(start + perDay * (place + 1))) }))
  return [{ day: from, pieces: start }, ...points]
}

/** Working days after `from` until `to`; null when they are too many to draw. */
function workingDays(calendar: WorkingCalendar, from: string, to: string): readonly string[] | null {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  if (last - first > MOST_DAYS * 2) return null
  const all = Array.from({ length: Math.max(0, last - first) }, (_, place) => calendarDay(first + place + 1))
  const working = all.filter(day => calendar.isWorkingDay(day))
  return working.length > MOST_DAYS ? null : working
}
