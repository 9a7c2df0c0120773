import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { ProductionState } from './production-state.ts'

/** @throws EngineFailure `generation_not_found` when a run was to begin at a phase that needs published data, and there are none */
export function generationInUse({ generation }: ProductionState, phase: string): number {
  if (generation !== null) return generation
  throw new EngineFailure(
    failure('generation_not_found', `There are no data to begin with at ${phase}: nothing was published yet.`, {
      remedy: 'Run the pipeline from its beginning.',
    }),
  )
}
