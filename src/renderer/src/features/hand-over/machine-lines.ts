import type { FloorNow, MachineJob, MachineNow } from '../../../../contract/floor-state.ts'

/** A line of the sheet: a machine with one of its jobs, or idle. */
export interface MachineLine {
  /** Unique on the sheet. */
  readonly key: string
  readonly machineNo: string
  readonly job: MachineJob | null
}

/** Lines that fit, and what did not. */
export interface MachineLines {
  readonly lines: readonly MachineLine[]
  readonly left: number
  /** Machines without a report; they share one line. */
  readonly notReported: readonly string[]
  /** Pieces of the whole shift, also of lines that did not fit. */
  readonly total: number
  readonly ng: number
}

/** What ran on each machine of the shift: running ones first, then idle ones; those nobody reported by their names alone. */
export function machineLines({ machines }: FloorNow, most: number): MachineLines {
  const all = [...machines.filter(isIn('running')), ...machines.filter(isIn('idle'))].flatMap(
    ({ machine: { machineNo }, jobs }): readonly MachineLine[] =>
      jobs.length === 0
        ? [{ key: machineNo, machineNo, job: null }]
        : jobs.map((job, place) => ({ key: `${machineNo} ${place}`, machineNo, job })),
  )
  const jobs = machines.flatMap(machine => machine.jobs)
  return {
    lines: all.slice(0, most),
    left: Math.max(0, all.length - most),
    notReported: machines.filter(isIn('not-reported')).map(({ machine }) => machine.machineNo),
    total: jobs.reduce((sum, { total }) => sum + total, 0),
    ng: jobs.reduce((sum, { ng }) => sum + ng, 0),
  }
}

function isIn(state: MachineNow['state']): (machine: MachineNow) => boolean {
  return machine => machine.state === state
}
