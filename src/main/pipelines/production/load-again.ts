import { EngineFailure, type Failure, type FailureCode } from '../../../contract/failure.ts'
import { CROSS_AGENT_DECISION } from '../../../contract/recovery.ts'
import { parseKey } from '../../ingest/definitions/parse-key.ts'
import { healed } from '../../pipeline/healing-step.ts'
import type { PhaseContext } from '../../pipeline/phase.ts'
import { removeStaged } from '../../storage/files/staging-store.ts'
import { collectFiles } from './collect/collect-files.ts'
import { damagedStaging } from './collect/damaged-staging.ts'
import { loadCollection } from './load-collection.ts'
import { loadedState } from './loaded-state.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import type { CrossAgentRecovery } from './roll-back.ts'

/** Failures of the place or of a limit: no file is at fault. */
const ELSEWHERE: ReadonlySet<FailureCode> = new Set([
  'phase_timeout',
  'memory_limit',
  'disk_full',
  'workspace_in_use',
  'database_unreadable',
])

/**
 * Cross-agent recovery (design 5, "Healing"): a load that fails on files has the collector read these again, once, and is tried once
 * more. What was staged before a crash may be damaged, and would otherwise fail every run from then on.
 */
export function loadAgain(world: ProductionWorld): CrossAgentRecovery {
  return async (context, state, failures) => {
    const paths = filesAtFault(world, state, failures)
    if (paths.length === 0) return null
    const began = context.clock()
    const files = paths.length === 1 ? paths.join() : `${paths.length} files (${paths.join(', ')})`
    try {
      const loaded = await readAndLoad(world, context, { state, paths })
      const outcome = `The DataCollector read ${files} again, and it was loaded.`
      return {
        kind: 'healed',
        ...loaded,
        healing: [healed(context, CROSS_AGENT_DECISION, { began, status: 'success', outcome })],
      }
    } catch (error) {
      context.signal.throwIfAborted()
      const reason = error instanceof Error ? error.message : String(error)
      const outcome = `The DataCollector read ${files} again, which did not help: ${reason}`
      return healed(context, CROSS_AGENT_DECISION, { began, status: 'error', outcome })
    }
  }
}

/** Staged files a failure names, and those that are not what the reader found. */
function filesAtFault(
  { db }: ProductionWorld,
  { collection }: ProductionState,
  failures: readonly Failure[],
): readonly string[] {
  if (collection === null || failures.every(({ code }) => ELSEWHERE.has(code))) return []
  const staged = collection.plan.tables.flatMap(({ load }) => load.filter(({ source }) => source === 'staged'))
  const named = staged.map(({ path }) => path).filter(path => failures.some(({ file }) => file === path))
  return [...new Set([...named, ...damagedStaging(db, collection.plan)])]
}

async function readAndLoad(
  world: ProductionWorld,
  context: PhaseContext,
  { state, paths }: { readonly state: ProductionState; readonly paths: readonly string[] },
) {
  const { db, request, settings, decisions, plant, readers } = world
  const { definitions, generation } = state
  removeStaged(db, paths)
  const parts = { db, plant, definitions, parseKeyOf: parseKey, generation, readers, settings, request, decisions }
  const collection = await collectFiles({ ...parts, context, substitutes: world.substitutes })
  if (collection.failures[0]) throw new EngineFailure(collection.failures[0])
  const { load, unrecorded } = await loadCollection(world, context, collection)
  if (unrecorded) throw new EngineFailure(unrecorded)
  return loadedState(db, state, { collection, load })
}
