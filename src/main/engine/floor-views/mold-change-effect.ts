import type { MoldChangeEffect } from '../../../contract/quality.ts'
import type { FloorMachineDay } from '../../storage/floor/machine-days.ts'

/** Producing days looked at on each side of a change, and the fewest that say anything. */
const MOST_DAYS = 5
const FEWEST_DAYS = 3
/** What counts as doubled, and from which rate on it is worth a word. */
const TIMES = 2
const FROM_RATE = 0.02

/**
 * The mold change after which a machine's NG rate rose most, where the rule of `MoldChangeEffect` holds; null where it holds nowhere. Days
 * between two mold changes are all that is compared, so a short run on either side says nothing.
 *
 * @param days by machine and then day; of the period and of some days around it
 */
export function moldChangeEffect(
  days: readonly FloorMachineDay[],
  { from, to }: { readonly from: string; readonly to: string },
): Omit<MoldChangeEffect, 'moldChanged'> | null {
  let strongest: Omit<MoldChangeEffect, 'moldChanged'> | null = null
  for (const [machineNo, ofMachine] of Map.groupBy(days, day => day.machineNo)) {
    const producing = ofMachine.filter(day => day.total > 0 || day.moldChanges > 0)
    for (const [at, { day, moldChanges }] of producing.entries()) {
      if (moldChanges === 0 || day < from || day > to) continue
      const before = untilNextChange(producing.slice(0, at).toReversed())
      const after = untilNextChange(producing.slice(at + 1))
      if (!isClear(before, after)) continue
      const effect = {
        machineNo,
        day,
        before: rateOf(before),
        after: rateOf(after),
        daysBefore: before.length,
        daysAfter: after.length,
      }
      if (strongest === null || timesOf(effect) > timesOf(strongest)) strongest = effect
    }
  }
  return strongest
}

function untilNextChange(days: readonly FloorMachineDay[]): readonly FloorMachineDay[] {
  const next = days.findIndex(day => day.moldChanges > 0)
  return days.slice(0, Math.min(next === -1 ? days.length : next, MOST_DAYS)).filter(day => day.total > 0)
}

function isClear(before: readonly FloorMachineDay[], after: readonly FloorMachineDay[]): boolean {
  if (before.length < FEWEST_DAYS || after.length < FEWEST_DAYS) return false
  if (rateOf(after) < FROM_RATE || rateOf(after) < rateOf(before) * TIMES) return false
  const worstBefore = Math.max(...before.map(day => rateOf([day])))
  return after.every(day => rateOf([day]) > worstBefore)
}

function rateOf(days: readonly FloorMachineDay[]): number {
  const total = days.reduce((sum, day) => sum + day.total, 0)
  return total === 0 ? 0 : days.reduce((sum, day) => sum + day.ng, 0) / total
}

/** From no NG at all, any is the most. */
function timesOf({ before, after }: { readonly before: number; readonly after: number }): number {
  return before === 0 ? Number.MAX_VALUE : after / before
}
