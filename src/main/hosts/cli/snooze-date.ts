import { z } from 'zod'

/** A day, meaning its beginning here, or a moment in UTC ISO 8601; as a moment in UTC ISO 8601. */
export const SnoozeDate = z
  .union([z.iso.date(), z.iso.datetime()], { error: 'a day is written 2026-02-01' })
  .transform(text => {
    const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
    return text.includes('T') ? text : new Date(year, month - 1, day).toISOString()
  })

/** The day on which a snooze ends here, as it was given: `2026-02-01`. @param until UTC ISO 8601 */
export function snoozeDay(until: string): string {
  const end = new Date(until)
  const [month, day] = [end.getMonth() + 1, end.getDate()].map(part => String(part).padStart(2, '0'))
  return `${end.getFullYear()}-${month}-${day}`
}
