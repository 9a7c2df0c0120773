import { EngineFailure, failure, type FailureCode } from '../../contract/failure.ts'
import type { RunAction, RunRequest } from '../../contract/run-request.ts'
import { checkFromPhase } from '../pipeline/check-from-phase.ts'
import { checkDecision } from './check-decision.ts'
import type { DecisionFacts } from './decision-facts.ts'

/** What a run is asked for is looked up in. */
export interface RunRequestFacts {
  readonly phases: readonly { readonly name: string; readonly onDemand?: true }[]
  readonly decisions: DecisionFacts
  readonly hasGeneration: (generation: number) => boolean
  /** Generation a run published; null when it did not. */
  readonly publishedBy: (run: number) => number | null
  /** The generation published before another; null before the first. */
  readonly generationBefore: (generation: number) => number | null
  /** Whether an upload may stand for a file of the plant; none may when absent. */
  readonly canStandFor?: (upload: string, path: string) => boolean
}

/**
 * Refuses a run that could not do what it is asked for, before it is started and journaled.
 *
 * @throws EngineFailure `generation_not_found`, `nothing_to_undo`, `unknown_option`; `invalid_decision`, `subject_not_found` for what is assumed
 */
export function checkRunRequest(request: RunRequest, facts: RunRequestFacts): void {
  const { action, assume, dryRun, fromPhase, tables, months, startOver } = request
  const substituted = checkSubstitutes(request, facts)
  checkFromPhase(facts.phases, fromPhase)
  if (assume.length > 0 && !dryRun) {
    throw refused(
      'unknown_option',
      'Decisions can be assumed in a dry run only.',
      'Make the decisions, or ask for a dry run.',
    )
  }
  for (const decision of assume) {
    const isAboutUpload = 'path' in decision.subject && substituted.has(decision.subject.path)
    if (!isAboutUpload) checkDecision(decision, facts.decisions)
  }
  if (action === null) return
  if (tables.length + months.length + assume.length + substituted.size > 0 || fromPhase !== '' || startOver) {
    throw refused(
      'unknown_option',
      'A run that undoes something reads no files: it takes no tables, months, assumed decisions, first phase or fresh start.',
      'Leave these options out.',
    )
  }
  checkAction(action, facts)
}

/** @returns the paths uploads stand for; what is decided about them is decided about the upload */
function checkSubstitutes(
  { substitute, dryRun }: RunRequest,
  { canStandFor = () => false }: RunRequestFacts,
): ReadonlySet<string> {
  const isAllowed = dryRun && substitute.every(({ upload, path }) => canStandFor(upload, path))
  if (substitute.length > 0 && !isAllowed) {
    throw refused(
      'unknown_option',
      'An upload can stand for a file of the plant in its own preview only.',
      'Preview the file on the Data screen.',
    )
  }
  return new Set(substitute.map(({ path }) => path))
}

function checkAction(action: RunAction, facts: RunRequestFacts): void {
  switch (action.kind) {
    case 'use-generation':
      if (facts.hasGeneration(action.generation)) return
      throw refused(
        'generation_not_found',
        `There is no generation ${action.generation}.`,
        'Choose one of the generations in the list.',
      )
    case 'undo-run':
      return checkUndo(action.run, facts)
    default:
      action satisfies never
  }
}

function checkUndo(run: number, { publishedBy, generationBefore }: RunRequestFacts): void {
  const remedy = 'Choose a run that published a generation after the first.'
  const generation = publishedBy(run)
  if (generation === null) {
    throw refused('nothing_to_undo', `Run ${run} published no generation, so there is nothing to undo.`, remedy)
  }
  if (generationBefore(generation) === null) {
    throw refused('nothing_to_undo', `Run ${run} published the first generation: there is nothing before it.`, remedy)
  }
}

function refused(code: FailureCode, message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure(code, message, { remedy }))
}
