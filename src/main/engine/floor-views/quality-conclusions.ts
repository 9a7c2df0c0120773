import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import { DRAWN_GROUPS, type QualityConclusion, type QualityGroup, type QualitySums } from '../../../contract/quality.ts'

const NONE: QualityConclusion = { kind: 'none' }
/** See `QualityConclusion`, which says these rules in words. */
const LEADING = { kinds: 3, share: 0.6 }
const TREND = { times: 3, factor: 1.25 }
const WORST = { times: 1.5, rate: 0.02 }

/** Which kinds of defects make up most of the NG pieces. */
export function leadingKinds({ defects }: QualitySums): QualityConclusion {
  const known = defects.reduce((sum, count) => sum + count, 0)
  const byCount = DEFECT_COLUMNS.map((column, at) => ({ column, count: defects[at] ?? 0 })).toSorted(
    (one, other) => other.count - one.count,
  )
  let share = 0
  for (const [at, { count }] of byCount.slice(0, LEADING.kinds).entries()) {
    share += known === 0 ? 0 : count / known
    if (share >= LEADING.share)
      return { kind: 'kinds-lead', defects: byCount.slice(0, at + 1).map(({ column }) => column), share }
  }
  return NONE
}

/** Whether the NG rate rose or fell all the time. */
export function rateTrend(overTime: readonly QualityGroup[]): QualityConclusion {
  const times = overTime.filter(group => group.total > 0).map(group => ({ time: group.key, rate: rateOf(group) }))
  const [first, last] = [times[0], times.at(-1)]
  if (times.length < TREND.times || first === undefined || last === undefined) return NONE
  const steps = times.slice(1).map(({ rate }, at) => rate - (times[at]?.rate ?? 0))
  const told = { from: first.time, to: last.time, before: first.rate, after: last.rate }
  if (steps.every(step => step > 0) && last.rate >= first.rate * TREND.factor) return { kind: 'rate-rose', ...told }
  if (steps.every(step => step < 0) && first.rate >= last.rate * TREND.factor) return { kind: 'rate-fell', ...told }
  return NONE
}

/**
 * Which machine, item or mold has by far the highest NG rate of those that are drawn.
 *
 * @param groups most NG pieces first
 */
export function worstGroup(groups: readonly QualityGroup[], totals: QualitySums): QualityConclusion {
  const all = rateOf(totals)
  const drawn = groups.filter(({ key, total }) => key !== '' && total > 0).slice(0, DRAWN_GROUPS)
  const [worst] = drawn.toSorted((one, other) => rateOf(other) - rateOf(one))
  if (worst === undefined || drawn.length < 2 || all === 0) return NONE
  const rate = rateOf(worst)
  if (rate < WORST.rate || rate < all * WORST.times) return NONE
  return { kind: 'worst', key: worst.key, rate, times: rate / all }
}

function rateOf({ total, ng }: QualitySums): number {
  return total === 0 ? 0 : ng / total
}
