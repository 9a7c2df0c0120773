import type { PipelineDefinition } from '../../pipeline/pipeline-definition.ts'
import { exportProduction } from './export-production.ts'
import { RULES } from './validate/rules.ts'
import { openProduction } from './open-production.ts'

/** The production-data pipeline: four phases, each done by the agent of that name (design 1). */
export const production: PipelineDefinition = {
  name: 'production',
  phases: [
    { name: 'collect', agent: 'DataCollector' },
    { name: 'load', agent: 'DataLoader' },
    { name: 'check', agent: 'ValidationOrchestrator' },
    { name: 'track', agent: 'OrderProgressTracker' },
  ],
  rules: Object.values(RULES),
  open: openProduction,
  exportTo: exportProduction,
}
