import type { CurvePoint, OrderCurve } from '../../../../contract/order-breakdown.ts'
import { addDays, daysBetween } from '../../format/calendar-day.ts'
import type { ChartPoint } from '../../charts/chart-series.ts'

/**
 * The three curves on every calendar day from the first to the last of them: pieces made stay what they are until the next day of
 * production, and end with the reference day; plan and forecast only between their own days.
 */
export function curvePoints({ made, plan, forecast }: OrderCurve, referenceDay: string | null): readonly ChartPoint[] {
  const all = [...made, ...plan, ...forecast].map(({ day }) => day).toSorted()
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return []
  const madeUntil = [made.at(-1)?.day ?? '', referenceDay ?? ''].toSorted().at(-1) ?? ''
  const end = [last, made.length > 0 ? madeUntil : last].toSorted().at(-1) ?? last
  const length = daysBetween(first, end) ?? 0
  const values = { made: walker(made, madeUntil), plan: walker(plan), forecast: walker(forecast) }
  return Array.from({ length: length + 1 }, (_, place) => {
    const day = addDays(first, place)
    return { x: day, values: { made: values.made(day), plan: values.plan(day), forecast: values.forecast(day) } }
  })
}

/** Pieces ahead of (or, negative, behind) the plan on a day; null where there is no plan or nothing was made yet. */
export function aheadOfPlan({ made, plan }: OrderCurve, day: string): number | null {
  const planned = walker(plan, day)(day)
  const done = walker(made, day)(day)
  return planned === null || done === null ? null : done - planned
}

/** The value of the last point until a day, asked for days in ascending order; null before the first and after the end. */
function walker(points: readonly CurvePoint[], until = points.at(-1)?.day ?? ''): (day: string) => number | null {
  let next = 0
  let value: number | null = null
  return day => {
    for (let point = points[next]; point && point.day <= day; point = points[next]) {
      value = point.pieces
      next += 1
    }
    return day > until ? null : value
  }
}
