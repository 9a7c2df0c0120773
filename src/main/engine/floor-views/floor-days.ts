import type { FloorDay, FloorShift } from '../../../contract/machine-timeline.ts'
import type { HolidayNote } from '../../ingest/read-plant-tables.ts'
import { calendarDay, dayNumber } from '../../pipelines/production/track/calendar-day.ts'
import { shiftSpan } from '../../pipelines/production/track/shift-calendar.ts'
import { workingCalendar } from '../../pipelines/production/track/working-calendar.ts'
import type { FloorPeriod } from '../../storage/floor/floor-span.ts'
import { keptOfGeneration } from '../../storage/generations/kept-of-generation.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { rowsInInputOrder } from '../../storage/rows/read-rows.ts'

type Note = Pick<HolidayNote, 'date' | 'holiday' | 'note'>

/** The days of a period with what the plant's calendar says of them. */
export function floorDays(notes: readonly Note[], { from, to }: FloorPeriod): readonly FloorDay[] {
  const calendar = workingCalendar(notes)
  const words = new Map<string, string>()
  for (const { date, holiday, note } of notes) {
    const text = [holiday, note].filter(part => part !== null && part.trim() !== '').join(' · ')
    if (text !== '' && !words.has(date)) words.set(date, text)
  }
  const days: FloorDay[] = []
  for (let number = dayNumber(from); number <= dayNumber(to); number += 1) {
    const day = calendarDay(number)
    days.push({ day, isOff: !calendar.isWorkingDay(day), note: words.get(day) ?? null })
  }
  return days
}

/** What the plant's holidayNotes say of days, in input order. */
export const holidayNotes: (db: PlantDatabase, generation: number) => readonly Note[] = keptOfGeneration(
  (db, generation) => {
    const columns = ['date', 'holiday', 'note']
    return Array.from(rowsInInputOrder<Note>(db, 'holidayNotes', generation, { columns }))
  },
)

const ALWAYS = ['1', '2', '3']

/** The three shifts of a day, then what else was reported; with clock times where the calendar knows the code. */
export function floorShifts(reported: Iterable<string>): readonly FloorShift[] {
  const others = [...new Set(reported)].filter(code => !ALWAYS.includes(code)).toSorted()
  return [...ALWAYS, ...others].map(code => {
    const span = shiftSpan('2000-01-01', code)
    return { code, from: span?.start.slice(11, 16) ?? null, to: span?.end.slice(11, 16) ?? null }
  })
}
