import { isEnded } from '../console/run-transition.ts'
import type { RunState } from '../../../contract/run.ts'
import { currentGeneration, findGeneration, generationBefore } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { isConsoleAttached } from '../triage/attach-console.ts'
import { storedFloor } from './update-floor.ts'

/**
 * The generation questions about the floor are answered of: the one in use. Between publishing and tracking, while the run that published it still
 * goes on, it is the one before, whose sums are there: orders and findings are of that one then, too.
 *
 * @param isUnderWay whether a run has not ended
 * @returns null before the first
 */
export function floorGeneration(db: PlantDatabase, isUnderWay: (run: number) => boolean): number | null {
  const generation = currentGeneration(db)
  if (generation === null) return null
  const stored = storedFloor(db)
  if (stored === null || stored === generation || generationBefore(db, generation)?.number !== stored) return generation
  const published = findGeneration(db, generation)
  return published !== null && isUnderWay(published.run) ? stored : generation
}

/** Whether a run has not ended, by the console.db beside a connection; false where there is none. */
export function isRunUnderWay(db: PlantDatabase, run: number): boolean {
  if (!isConsoleAttached(db)) return false
  const found = statement<[number], { readonly state: RunState }>(
    db,
    'select state from console.run where run = ?',
  ).get(run)
  return found !== undefined && !isEnded(found.state)
}
