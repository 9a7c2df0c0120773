import type { RowOf } from '../plant-tables.ts'

/** Days off beside the Sundays; 25 working days are left in each of the three months. */
const daysOff: Readonly<Record<string, string | null>> = {
  '2025-07-12': null,
  '2025-07-26': null,
  '2025-08-16': null,
  '2025-09-02': 'National Day',
}
const overtimeSaturdays: ReadonlySet<string> = new Set(['2025-07-05', '2025-08-23', '2025-09-27'])
const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const lastNotedDay = '2025-12-31'

/** The working days from one day to another, both included. */
export function workingDays(from: string, to: string): readonly string[] {
  return days(from, to).filter(day => weekday(day) !== 'Sun' && !(day in daysOff))
}

/** holidayNotes: Sundays, days off and Saturdays worked, as the plant notes them. */
export function holidayNotes(): readonly RowOf<'holidayNotes'>[] {
  return days('2025-07-01', lastNotedDay)
    .filter(day => weekday(day) === 'Sun' || day in daysOff || overtimeSaturdays.has(day))
    .map(day => ({
      Date: day,
      'Day of week': weekday(day),
      Holiday: daysOff[day] ?? null,
      Note: overtimeSaturdays.has(day) ? 'Overtime' : null,
    }))
}

/** A day so many calendar days later. */
export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}

function days(from: string, to: string): readonly string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  return Array.from({ length: count }, (_, index) => daysLater(from, index))
}

function weekday(day: string): string {
  return dayNames[new Date(day).getUTCDay()] ?? ''
}
