import type { Phase } from '../../pipeline/phase.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { validateGeneration } from './validate/validate-generation.ts'

/** Phase 3: the three checkers over the generation in use. Findings are no failures; those of a blocking rule ask for a review. */
export function checkPhase({ db, settings, decisions }: ProductionWorld): Phase<ProductionState> {
  return {
    name: 'check',
    agent: 'ValidationOrchestrator',
    skipReason: ({ generation }) => (generation === null ? 'there are no data to check' : null),
    async run({ run, signal, report, log }, state) {
      const { generation } = state
      if (generation === null) throw new Error('The check phase needs a generation')
      const result = await validateGeneration({ db, generation, run, settings, decisions, signal, report, log })
      return { ...result, state: { ...state, checked: result.kind !== 'failed' } }
    },
    recover: async (_context, state) => ({ kind: 'continue', state: { ...state, checked: false }, healing: [] }),
  }
}
