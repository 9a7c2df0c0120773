import { addDays } from '../../format/calendar-day.ts'
import type { FloorOverview } from '../../../../contract/machine-timeline.ts'

/** Both ends included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** From close to wide. */
export const ZOOMS = ['week', 'month', 'all'] as const
export type Zoom = (typeof ZOOMS)[number]

/** Days the widest zoom shows at most. */
export const WIDEST = 400
const DAY_MS = 86_400_000

/** Whole days between two days. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The last day of a day's month. */
export function lastOfMonth(day: string): string {
  const next = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return addDays(next.toISOString().slice(0, 10), -1)
}

/** Monday to Sunday, a month, or everything up to 400 days, around a day. */
export function periodOf(zoom: Zoom, day: string, days: NonNullable<FloorOverview['days']>): Period {
  switch (zoom) {
    case 'week': {
      const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
      return { from: monday, to: addDays(monday, 6) }
    }
    case 'month':
      return { from: `${day.slice(0, 7)}-01`, to: lastOfMonth(day) }
    case 'all': {
      if (daysFrom(days.from, days.to) < WIDEST) return days
      const to = day > days.to ? days.to : day
      return { from: addDays(to, 1 - WIDEST), to }
    }
    default:
      return zoom satisfies never
  }
}

/** A day in the period before or after. */
export function stepped(zoom: Zoom, { from, to }: Period, direction: -1 | 1): string {
  if (zoom === 'all') return direction === 1 ? addDays(to, WIDEST) : addDays(from, -1)
  return direction === 1 ? addDays(to, 1) : addDays(from, -1)
}

/** The day everything begins with: the one of the latest reported shift, never the clock's (production spec Q54). */
export function referenceDay({ reference, days }: FloorOverview): string | null {
  return reference?.recordDate ?? days?.to ?? null
}
