import type { Language } from '../state/preferences.ts'
import { calendarDay } from './calendar-day.ts'

/** What stands where there is no value; 0 stays 0. */
export const DASH = '–'

/** Numbers and times as a language writes them. Days are plant calendar days, moments are UTC ISO 8601 shown in local time. */
export interface Formats {
  /** What stands between thousands. */
  readonly thousands: string
  /** Pieces, shots, rows: whole numbers with thousands separated. */
  whole(value: number | null): string
  /** One decimal at most. */
  decimal(value: number | null): string
  /** A share from 0 to 1. */
  percent(share: number | null): string
  /** A small share from 0 to 1 with one decimal: NG rates. */
  rate(share: number | null): string
  /** `2019-01-31` as `31 Jan 2019`, in Vietnamese `31/01/2019`. */
  day(day: string | null): string
  /** A moment's local day and time. */
  moment(iso: string | null): string
  /** Plant wall-clock time `YYYY-MM-DDTHH:mm:ss`. */
  wallClock(time: string | null): string
  duration(milliseconds: number | null): string
  /** "2 hours ago". */
  ago(iso: string, now: Date): string
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', vi: 'vi-VN' }

/** Formatters are costly to make and cheap to use, so they are made once for a language. */
export function createFormats(language: Language): Formats {
  const locale = LOCALES[language]
  // What rounds to nothing is 0, never -0.
  const number = (digits: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, { signDisplay: 'negative', ...digits })
  const whole = number({ maximumFractionDigits: 0 })
  const decimal = number({ maximumFractionDigits: 1 })
  const percent = number({ style: 'percent', maximumFractionDigits: 0 })
  const rate = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  // British months would be cut to "Sept" with four letters among three.
  const month = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const relative = new Intl.RelativeTimeFormat(locale)
  const rightNow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second').toLowerCase()

  function day(text: string): string {
    const parts = calendarDay(text)
    if (!parts) return text
    const twoDigits = (value: number) => value.toString().padStart(2, '0')
    if (language === 'vi') return `${twoDigits(parts.day)}/${twoDigits(parts.month)}/${parts.year}`
    return `${parts.day} ${month.format(Date.UTC(parts.year, parts.month - 1, parts.day))} ${parts.year}`
  }

  return {
    thousands: whole.formatToParts(1_000).find(({ type }) => type === 'group')?.value ?? '',
    whole: value => (value === null ? DASH : whole.format(value)),
    decimal: value => (value === null ? DASH : decimal.format(value)),
    percent: share => (share === null ? DASH : percent.format(share)),
    rate: share => (share === null ? DASH : rate.format(share)),
    day: text => (text === null ? DASH : day(text)),
    moment: iso => (iso === null ? DASH : `${day(localDay(new Date(iso)))}, ${clock.format(new Date(iso))}`),
    wallClock: time => (time === null ? DASH : `${day(time.slice(0, 10))}, ${time.slice(11, 16)}`),
    duration: milliseconds => (milliseconds === null ? DASH : duration(milliseconds, locale)),
    // The clock is looked at from time to time, so what just happened may seem to lie ahead.
    ago: (iso, now) => ago(Math.min(0, new Date(iso).getTime() - now.getTime()), relative) ?? rightNow,
  }
}

function localDay(date: Date): string {
  const pad = (value: number) => value.toString().padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** `0.04s`, `0.4s`, `12s`, `1m 20s`, `2h 5m` in the words of the locale. */
function duration(milliseconds: number, locale: string): string {
  const unit = (value: number, name: 'hour' | 'minute' | 'second', digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'narrow',
      maximumFractionDigits: digits,
    }).format(value)
  if (milliseconds < 100) return unit(milliseconds / 1000, 'second', 2)
  if (milliseconds < 10_000) return unit(milliseconds / 1000, 'second', 1)
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return unit(seconds, 'second')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${unit(minutes, 'minute')} ${unit(seconds % 60, 'second')}`
  return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`
}

/** From how many seconds on a unit is used, and how long it is. */
const STEPS = [
  ['year', 2 * 365 * 86_400, 365 * 86_400],
  ['month', 60 * 86_400, 30.44 * 86_400],
  ['day', 2 * 86_400, 86_400],
  ['hour', 2 * 3_600, 3_600],
  ['minute', 60, 60],
] as const

/** Null for what is less than a second ago. */
function ago(milliseconds: number, relative: Intl.RelativeTimeFormat): string | null {
  const seconds = milliseconds / 1000
  for (const [unit, from, length] of STEPS) {
    if (Math.abs(seconds) >= from) return relative.format(Math.trunc(seconds / length), unit)
  }
  return seconds > -1 ? null : relative.format(Math.trunc(seconds), 'second')
}
