import type { Formats } from '../../format/formats.ts'

/** `2019-01` as `Jan 2019`, in Vietnamese `01/2019`. */
export function monthWords(formats: Formats, month: string): string {
  const day = formats.day(`${month.slice(0, 7)}-01`)
  return day.includes('/') ? day.slice(day.indexOf('/') + 1) : day.slice(day.indexOf(' ') + 1)
}

/** A day, a month or a year as the language writes it. */
export function timeWords(formats: Formats, time: string): string {
  if (time.length === 10) return formats.day(time)
  return time.length === 7 ? monthWords(formats, time) : time
}

/** A day without its year, for axes: `12 Jan`, in Vietnamese `12/01`. */
export function shortDay(formats: Formats, day: string): string {
  const words = formats.day(day)
  return words.includes('/') ? words.slice(0, words.lastIndexOf('/')) : words.slice(0, words.lastIndexOf(' '))
}

/** The first and last day that a day, a month or a year stands for. */
export function spanOfTime(time: string): { readonly from: string; readonly to: string } {
  if (time.length === 10) return { from: time, to: time }
  if (time.length === 4) return { from: `${time}-01-01`, to: `${time}-12-31` }
  const next = new Date(`${time}-01T00:00:00Z`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return { from: `${time}-01`, to: new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10) }
}
