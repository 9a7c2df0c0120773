import type { FloorPeriod } from './floor-span.ts'

/** Which records; an empty list is all. */
export interface FloorFilter extends FloorPeriod {
  readonly machineNos: readonly string[]
  readonly itemCodes: readonly string[]
  readonly moldNos: readonly string[]
}
