import type { HolidayNote } from '../../../ingest/read-plant-tables.ts'
import { calendarDay, dayNumber, isSunday } from './calendar-day.ts'

/** What of the plant's holidayNotes the calendar rests on. */
export type WorkingCalendarNote = Pick<HolidayNote, 'date' | 'note'>

/** Which days the plant works. */
export interface WorkingCalendar {
  isWorkingDay(day: string): boolean
  /** The `count`-th working day after `day`; `day` itself does not count. */
  workingDayAfter(day: string, count: number): string
}

const OVERTIME = 'overtime'

/**
 * Reads the plant's calendar from holidayNotes (design 5, "Time"): a listed day is off, whatever weekday it is, unless its note is
 * "Overtime"; a day that is not listed is off when it is a Sunday. So a plant without the table, and the time after its last row, works
 * all days but Sundays. On the shared plant this gives the 25 days a month on which it really reported.
 */
export function workingCalendar(notes: Iterable<WorkingCalendarNote>): WorkingCalendar {
  const listed = new Map<number, 'off' | 'working'>()
  for (const { date, note } of notes) {
    const day = dayNumber(date)
    const works = note !== null && note.trim().toLowerCase() === OVERTIME
    if (works || !listed.has(day)) listed.set(day, works ? 'working' : 'off')
  }
  const works = (day: number): boolean => {
    const noted = listed.get(day)
    return noted === undefined ? !isSunday(day) : noted === 'working'
  }

  return {
    isWorkingDay: day => works(dayNumber(day)),
    workingDayAfter(day, count) {
      let current = dayNumber(day)
      for (let left = count; left > 0;) {
        current += 1
        if (works(current)) left -= 1
      }
      return calendarDay(current)
    },
  }
}
