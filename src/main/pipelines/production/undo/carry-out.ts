import { EngineFailure } from '../../../../contract/failure.ts'
import type { UndoOutcome } from '../../../../contract/run.ts'
import type { RunAction } from '../../../../contract/run-request.ts'
import type { TableDefinition } from '../../../../contract/table.ts'
import { typeText } from '../../../ingest/cells/type-text.ts'
import { loadTableDefinitions } from '../../../ingest/definitions/load-table-definitions.ts'
import { parseKey } from '../../../ingest/definitions/parse-key.ts'
import type { PhaseContext } from '../../../pipeline/phase.ts'
import { rowDecisions } from '../collect/row-decisions.ts'
import { plannedDecisions } from '../load/decision-on-row.ts'
import type { LoadResult } from '../load/load-result.ts'
import type { ProductionWorld } from '../production-world.ts'
import { undoRun } from './undo-run.ts'
import { useGeneration } from './use-generation.ts'

/** What an action did in place of reading and loading the plant's files. */
export interface CarriedOut {
  readonly definitions: readonly TableDefinition[]
  readonly load: LoadResult
  /** Null for an action that undoes no run. */
  readonly undo: UndoOutcome | null
  /** What was not done and which files are held, one sentence each. */
  readonly skipped: readonly string[]
}

/**
 * Does what a run does instead of loading (design 4, "Undo"): the plant's files are not looked at, only its table definitions.
 *
 * @throws EngineFailure `generation_not_found`, `generation_not_usable`, `nothing_to_undo`, those of definitions and of loading
 */
export async function carryOut(world: ProductionWorld, context: PhaseContext, action: RunAction): Promise<CarriedOut> {
  const { db, plant, settings, schemasPath, decisions } = world
  const loaded = await loadTableDefinitions(plant, { cellPolicies: settings.cellPolicies, schemasPath })
  if (loaded.kind === 'failed') throw new EngineFailure(loaded.failure)
  const { definitions } = loaded
  const { run, clock, signal, report } = context
  const input = {
    db,
    run,
    definitions,
    typeText,
    clock,
    signal,
    report,
    parseKeyOf: parseKey,
    lastDecision: decisions.at(-1)?.id ?? 0,
    decisionOn: plannedDecisions({ decisions: rowDecisions(decisions) }),
  }
  switch (action.kind) {
    case 'use-generation': {
      const { load, held } = await useGeneration(input, action.generation)
      return { definitions, load, undo: null, skipped: [...load.skipped, ...heldSentences(held)] }
    }
    case 'undo-run': {
      const { load, undo } = await undoRun(input, action.run)
      return { definitions, load, undo, skipped: [...load.skipped, ...undo.reasons, ...heldSentences(undo.heldFiles)] }
    }
    default:
      return action satisfies never
  }
}

/** Files named in a sentence; more are counted. */
const NAMED = 3

function heldSentences(files: readonly string[]): readonly string[] {
  if (files.length === 0) return []
  const names = files.slice(0, NAMED).join(', ')
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : ''
  return [`held until someone decides: ${names}${more}`]
}
