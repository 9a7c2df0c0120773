import type { ReferenceShift, UnassignedProduction } from '../../../../contract/order-progress.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { readResultState } from '../../../storage/result-state.ts'
import type { WorkingCalendarNote } from './working-calendar.ts'

/** Raise it whenever a rule of the tracker changes: every order is then computed anew. */
const TRACKER_VERSION = 2

/** What a tracking rested on besides the rows of the orders; kept with its result. */
export interface TrackingInputs {
  readonly reference: ReferenceShift
  readonly calendar: readonly WorkingCalendarNote[]
  /** All working rows of the generation, and those without an order number. */
  readonly working: UnassignedProduction
  readonly unassigned: UnassignedProduction
  /** Orders whose figures are not confirmed, ascending. */
  readonly unconfirmed: readonly string[]
}

export interface PreviousTracking {
  readonly run: number
  readonly generation: number
  readonly inputs: TrackingInputs
}

export function inputsText(inputs: TrackingInputs): string {
  return JSON.stringify({ version: TRACKER_VERSION, ...inputs })
}

/** The tracking an incremental one can build on; null when there is none, by other rules or for a later generation. */
export function previousTracking(db: PlantDatabase, generation: number): PreviousTracking | null {
  const state = readResultState(db, 'progress')
  if (state === null || state.generation > generation) return null
  const { version, ...inputs } = JSON.parse(state.inputs) as TrackingInputs & { readonly version: number }
  return version === TRACKER_VERSION ? { run: state.run, generation: state.generation, inputs } : null
}
