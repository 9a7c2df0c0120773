import type { LayoutChange, LayoutPeriod } from '../../../contract/floor-state.ts'
import type { MachineInfo } from '../../../contract/production-rows.ts'

const byNumber = new Intl.Collator('en', { numeric: true }).compare

/** Periods by place and then day. */
export function layoutPeriods(rows: readonly MachineInfo[]): readonly LayoutPeriod[] {
  return rows
    .map(row => ({
      machineNo: row.machineNo,
      machineCode: row.machineCode,
      machineName: row.machineName,
      manufacturerName: row.manufacturerName,
      tonnage: row.machineTonnage,
      from: row.layoutStartDate,
      until: row.layoutEndDate,
    }))
    .toSorted((one, other) => byNumber(one.machineNo ?? '', other.machineNo ?? '') || compareDays(one.from, other.from))
}

/** What came and what moved, latest first (production spec 8, "machine layout cards NEW / MOVED / FIXED"). */
export function layoutChanges(periods: readonly LayoutPeriod[]): readonly LayoutChange[] {
  const opening = periods.map(period => period.from ?? '').toSorted()[0] ?? ''
  const ofMachine = Map.groupBy(periods, period => period.machineCode)
  const changes: LayoutChange[] = []
  for (const places of ofMachine.values()) {
    const inTime = places.toSorted((one, other) => compareDays(one.from, other.from))
    for (const [at, period] of inTime.entries()) {
      const before = inTime[at - 1]
      const hasMoved = before !== undefined && before.machineNo !== period.machineNo
      const isNew = before === undefined && (period.from ?? '') > opening
      if (!hasMoved && !isNew) continue
      changes.push({
        day: period.from,
        kind: hasMoved ? 'moved' : 'new',
        machineCode: period.machineCode,
        machineNo: period.machineNo,
        previousMachineNo: before?.machineNo ?? null,
        replaced: replacedBy(period, periods),
      })
    }
  }
  return changes.toSorted(
    (one, other) => compareDays(other.day, one.day) || byNumber(one.machineNo ?? '', other.machineNo ?? ''),
  )
}

/** The machine that stood in the place until then. */
function replacedBy(period: LayoutPeriod, periods: readonly LayoutPeriod[]): string | null {
  const earlier = periods
    .filter(other => other.machineNo === period.machineNo && compareDays(other.from, period.from) < 0)
    .toSorted((one, other) => compareDays(other.from, one.from))
  const [last] = earlier
  return last !== undefined && last.machineCode !== period.machineCode ? last.machineCode : null
}

function compareDays(one: string | null, other: string | null): number {
  const [left, right] = [one ?? '', other ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
