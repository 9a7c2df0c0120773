import type { FloorNow, MachineJob, MachineNow } from '../../../../contract/floor-state.ts'

/** A line of the sheet: a machine with one of its jobs, or without any. */
export interface MachineLine {
  /** Unique on the sheet. */
  readonly key: string
  readonly machineNo: string
  readonly state: MachineNow['state']
  readonly job: MachineJob | null
}

/** Lines that fit, and what did not. */
export interface MachineLines {
  readonly lines: readonly MachineLine[]
  readonly left: number
  /** Pieces of the whole shift, also of lines that did not fit. */
  readonly total: number
  readonly ng: number
}

/** What ran on each machine of the shift: running ones first, then idle ones, then those nobody reported. */
export function machineLines({ machines }: FloorNow, most: number): MachineLines {
  const rank = { running: 0, idle: 1, 'not-reported': 2 } as const
  const all = machines
    .toSorted((a, b) => rank[a.state] - rank[b.state])
    .flatMap(({ machine: { machineNo }, state, jobs }): readonly MachineLine[] =>
      jobs.length === 0
        ? [{ key: machineNo, machineNo, state, job: null }]
        : jobs.map((job, place) => ({ key: `${machineNo} ${place}`, machineNo, state, job })),
    )
  const jobs = machines.flatMap(machine => machine.jobs)
  return {
    lines: all.slice(0, most),
    left: Math.max(0, all.length - most),
    total: jobs.reduce((sum, { total }) => sum + total, 0),
    ng: jobs.reduce((sum, { ng }) => sum + ng, 0),
  }
}
