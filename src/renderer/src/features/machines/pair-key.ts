import type { FloorPairs } from '../../../../contract/floor-state.ts'

/** A mold on a machine. */
export type Pair = FloorPairs['pairs'][number]

/** Its name in the address. */
export function pairKey({ moldNo, machineNo }: Pick<Pair, 'moldNo' | 'machineNo'>): string {
  return `${moldNo}~${machineNo}`
}
