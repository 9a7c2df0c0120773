import type { RunOutcome } from '../../../contract/run.ts'
import { countFindings } from '../../storage/findings/apply-findings.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { countOrdersNeedingAttention } from '../../storage/progress/list-orders.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import type { ProductionState } from './production-state.ts'
import { quarantinedRows } from './quarantined-rows.ts'

/**
 * How a run ended, in figures: what loading did, and what findings and orders say now. Whether it published is told by the database,
 * also of a run that was stopped in the moment after.
 *
 * @param before generation in use when the run began
 */
export function runOutcome(
  db: PlantDatabase,
  state: ProductionState,
  { run, before }: { readonly run: number; readonly before: number | null },
): RunOutcome {
  const { load, generation, checked, tracked, undo } = state
  const counts = load?.kind === 'published' ? load.counts : null
  const current = currentGeneration(db)
  const published = current !== before
  const described = published ? current : generation
  return {
    generation: described,
    published,
    rowsLoaded: counts?.added ?? 0,
    rowsChanged: counts?.changed ?? 0,
    rowsGone: counts?.gone ?? 0,
    rowsQuarantined: quarantinedRows(db, described),
    findings: countFindings(db, run),
    ordersNeedingAttention: countOrdersNeedingAttention(db),
    checked,
    tracked,
    ...(undo !== null && { undo }),
  }
}
