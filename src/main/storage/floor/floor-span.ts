/** A period by plant days, both ends included, `YYYY-MM-DD`. */
export interface FloorPeriod {
  readonly from: string
  readonly to: string
}

/** A period as whole months, where there are any, and stretches of days before and after them. */
export interface FloorSpan {
  /** First and last whole month, `YYYY-MM`; null when the period has none. */
  readonly months: readonly [string, string] | null
  readonly edges: readonly FloorPeriod[]
}

/** Splits a period so that as little as possible is read by days. */
export function floorSpan({ from, to }: FloorPeriod): FloorSpan {
  const first = from.endsWith('-01') ? from.slice(0, 7) : monthAfter(from.slice(0, 7))
  const last = isLastDay(to) ? to.slice(0, 7) : monthBefore(to.slice(0, 7))
  if (first > last) return { months: null, edges: [{ from, to }] }
  const edges = [
    { from, to: `${monthBefore(first)}-99` },
    { from: `${monthAfter(last)}-00`, to },
  ]
  return { months: [first, last], edges: edges.filter(edge => edge.from <= edge.to) }
}

function isLastDay(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

function monthAfter(month: string): string {
  return shifted(month, 1)
}

function monthBefore(month: string): string {
  return shifted(month, -1)
}

function shifted(month: string, by: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
