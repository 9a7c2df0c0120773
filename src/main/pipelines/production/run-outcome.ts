import type { RunOutcome } from '../../../contract/run.ts'
import { countFindings } from '../../storage/findings/count-findings.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { countOrdersNeedingAttention } from '../../storage/progress/list-orders.ts'
import type { ProductionState } from './production-state.ts'

/** How a run ended, in figures: what loading did, and what findings and orders say now. */
export function runOutcome(db: PlantDatabase, state: ProductionState, run: number): RunOutcome {
  const { load, generation, checked, tracked } = state
  const counts = load?.kind === 'published' ? load.counts : null
  return {
    generation,
    published: load?.kind === 'published',
    rowsLoaded: counts?.added ?? 0,
    rowsChanged: counts?.changed ?? 0,
    rowsGone: counts?.gone ?? 0,
    rowsQuarantined: counts?.quarantined ?? 0,
    findings: countFindings(db, run),
    ordersNeedingAttention: countOrdersNeedingAttention(db),
    checked,
    tracked,
  }
}
