import { EngineFailure, type Failure } from '../../../contract/failure.ts'
import type { HealingDecision } from '../../../contract/healing.ts'
import { parseKey } from '../../ingest/definitions/parse-key.ts'
import type { PhaseContext } from '../../pipeline/phase.ts'
import { removeStaged } from '../../storage/files/staging-store.ts'
import type { Collection } from './collect/collection.ts'
import { collectFiles } from './collect/collect-files.ts'
import { damagedStaging } from './collect/damaged-staging.ts'
import type { LoadResult } from './load/load-result.ts'
import { loadCollection } from './load-collection.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'

/** What came of it: the load, or why there is none; `inapplicable` when no file of the load is at fault. */
export type LoadedAgain =
  | {
      readonly kind: 'loaded'
      readonly collection: Collection
      readonly load: LoadResult
      readonly healing: HealingDecision
    }
  | { readonly kind: 'failed'; readonly healing: HealingDecision }
  | { readonly kind: 'inapplicable' }

/**
 * Cross-agent recovery (design 5, "Healing"): a load that fails on files has the collector read these again, once, and is tried once
 * more. What was staged before a crash may be damaged, and would otherwise fail every run from then on.
 */
export async function loadAgain(
  world: ProductionWorld,
  context: PhaseContext,
  state: ProductionState,
  failures: readonly Failure[],
): Promise<LoadedAgain> {
  const { db, request, settings, decisions, plant, readers } = world
  const { definitions, generation, collection } = state
  if (collection === null) return { kind: 'inapplicable' }
  const staged = collection.plan.tables.flatMap(({ load }) => load.filter(({ source }) => source === 'staged'))
  const named = staged.map(({ path }) => path).filter(path => failures.some(({ file }) => file === path))
  const paths = [...new Set([...named, ...damagedStaging(db, collection.plan)])]
  if (paths.length === 0) return { kind: 'inapplicable' }

  const started = context.clock().getTime()
  const healing = (status: HealingDecision['status'], outcome: string): HealingDecision => ({
    agent: 'DataLoader',
    priority: 'HIGH',
    scale: 'global',
    action: 'retry_processing',
    status,
    outcome,
    durationMs: context.clock().getTime() - started,
  })
  const files = paths.length === 1 ? paths.join() : `${paths.length} files`
  try {
    removeStaged(db, paths)
    const parts = { db, plant, definitions, parseKeyOf: parseKey, generation, readers, settings, request, decisions }
    const again = await collectFiles({ ...parts, context })
    if (again.failures[0]) throw new EngineFailure(again.failures[0])
    const load = await loadCollection(world, context, again)
    const outcome = `The DataCollector read ${files} again, and it was loaded.`
    return { kind: 'loaded', collection: again, load, healing: healing('success', outcome) }
  } catch (error) {
    context.signal.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    return {
      kind: 'failed',
      healing: healing('error', `The DataCollector read ${files} again, which did not help: ${reason}`),
    }
  }
}
