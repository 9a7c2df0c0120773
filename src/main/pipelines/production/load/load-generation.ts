import { guardedAsync } from '../../../storage/storage-failure.ts'
import { plannedDecisions } from './decision-on-row.ts'
import type { LoadInput } from './load-input.ts'
import type { LoadResult } from './load-result.ts'
import { unchangedSentence } from './load-summary.ts'
import { publishChanges } from './publish-changes.ts'
import { changesOf, publishedState } from './published-state.ts'

/**
 * The DataLoader: stages every change the plan asks for under the next generation, checks that no row was lost, and publishes all
 * tables at once or none (design 4; production spec Q5, Q25). With nothing changed it writes nothing.
 *
 * Memory: the rows of one file and 50 bytes per row of the tables being loaded.
 * @throws EngineFailure `rows_not_conserved`, `disk_full`, `database_unreadable`, `workspace_in_use`; nothing is published then
 * @throws the signal's reason when cancelled; what was staged has been removed
 */
export async function loadGeneration(input: LoadInput): Promise<LoadResult> {
  const { db, plan, signal } = input
  signal.throwIfAborted()
  return guardedAsync(db.name, async () => {
    const before = publishedState(input)
    const decisionOn = plannedDecisions(plan)
    const changes = changesOf(input, before, decisionOn)
    if (changes.length === 0) {
      return { kind: 'unchanged', generation: before.generation, skipped: [unchangedSentence(before.files)] }
    }
    return publishChanges({ ...input, kind: 'run', run: plan.run, before, changes, decisionOn })
  })
}
