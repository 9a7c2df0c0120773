import type { MachineInfo, Versioned } from '../../../../../contract/production-rows.ts'
import { groupBy } from './group-by.ts'

/** A period in which a machine stood as this row says; null bounds are open. */
export interface MachineLayout {
  readonly row: Versioned<MachineInfo>
  readonly from: string | null
  readonly until: string | null
  /** In tons, as text, as mold tonnage lists have it (production spec V-13). */
  readonly tonnage: string | null
}

/** Layout periods by machineCode, the latest first (production spec Q36: machineInfo is a history). */
export type MachineLayouts = ReadonlyMap<string, readonly MachineLayout[]>

export function machineLayouts(rows: readonly Versioned<MachineInfo>[]): MachineLayouts {
  const layouts = rows.map(row => ({
    row,
    from: row.layoutStartDate,
    until: row.layoutEndDate,
    tonnage: row.machineTonnage === null ? null : String(row.machineTonnage),
  }))
  const byMachine = groupBy(layouts, layout => layout.row.machineCode)
  for (const periods of byMachine.values()) periods.sort(laterFirst)
  return byMachine
}

function laterFirst(one: MachineLayout, other: MachineLayout): number {
  const [from, otherFrom] = [one.from ?? '', other.from ?? '']
  return from < otherFrom ? 1 : from > otherFrom ? -1 : 0
}

/** Whether the day lies in the period, both ends included. */
export function coversDay(layout: MachineLayout, day: string): boolean {
  return (layout.from === null || layout.from <= day) && (layout.until === null || day <= layout.until)
}

/** The layout valid on a day; of several that overlap the one that began last. Null when the machine is unknown on that day. */
export function layoutOn(layouts: MachineLayouts, machineCode: string | null, day: string): MachineLayout | null {
  const periods = machineCode === null ? undefined : layouts.get(machineCode)
  if (periods === undefined) return null
  for (const layout of periods) if (coversDay(layout, day)) return layout
  return null
}
