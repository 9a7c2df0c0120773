import { oneLine } from './text-table.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, signDisplay: 'negative' })

/** A number with thousands separators, a dash for nothing. */
export function numberText(value: number | null | undefined): string {
  return value == null ? '–' : grouped.format(value)
}

/** Text, a dash for nothing. */
export function plainText(value: string | null | undefined): string {
  return value == null || value === '' ? '–' : oneLine(value)
}

/** `3 files`, `1 file`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** Milliseconds as a person says them: `80 ms`, `1.2 s`, `2 min 05 s`. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`
  const seconds = Math.round(ms / 1_000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}
