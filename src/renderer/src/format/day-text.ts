const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as people type it: `31/1/2019`, `31 Jan 2019` or `2019-01-31`, the day before the month; null when it is none. */
export function dayFromText(text: string): string | null {
  const words = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return validDay(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4})$/.exec(words)
  if (numbers) return validDay(numbers[3], numbers[2], numbers[1])
  const named = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/.exec(words)
  const month = named ? MONTHS.indexOf(named[2] ?? '') : -1
  return named && month >= 0 ? validDay(named[3], String(month + 1), named[1]) : null
}

/** Whether a text of an address is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return dayFromText(text) === text
}

function validDay(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text
}
