import type { FloorRecordPage, FloorRecordQuery } from './floor-record.ts'
import type { FloorLayout, FloorNow, FloorPairs, FloorPlan, PairQuery } from './floor-state.ts'
import type { FloorOverview, MachineTimeline, TimelineQuery } from './machine-timeline.ts'
import type { Quality, QualityQuery } from './quality.ts'

/** Machines, molds and quality over time, as of the generation in use. */
export interface FloorViews {
  floorOverview(): Promise<FloorOverview>
  /** @throws EngineFailure `unknown_option` for a period that is too long for its grain */
  machineTimeline(query: TimelineQuery): Promise<MachineTimeline>
  /** What every machine does in the latest reported shift. */
  floorNow(): Promise<FloorNow>
  floorLayout(): Promise<FloorLayout>
  moldPairs(query: PairQuery): Promise<FloorPairs>
  quality(query: QualityQuery): Promise<Quality>
  /** The records behind a number, in pages. */
  floorRecords(query: FloorRecordQuery): Promise<FloorRecordPage>
  /** Orders that have not begun, with the machines and molds they could run on. */
  floorPlan(): Promise<FloorPlan>
}
