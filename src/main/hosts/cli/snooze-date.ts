import { z } from 'zod'

/** A day, meaning its beginning here, or a moment in UTC ISO 8601; as a moment in UTC ISO 8601. */
export const SnoozeDate = z
  .union([z.iso.date(), z.iso.datetime()], { error: 'a day is written 2026-02-01' })
  .transform(text => {
    const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
    return text.includes('T') ? text : new Date(year, month - 1, day).toISOString()
  })
