import type { PipelineDefinition } from '../../pipeline/pipeline-definition.ts'
import { exportProduction } from './export-production.ts'
import { RULES } from './validate/rules.ts'
import { openProduction } from './open-production.ts'

/** The production-data pipeline: four phases, each done by an agent (design 1), and a backup where none is recent enough. */
export const production: PipelineDefinition = {
  name: 'production',
  phases: [
    {
      name: 'collect',
      agent: 'DataCollector',
      escalations: ['healed', 'held-file', 'missing-file', 'ignored-file'],
    },
    { name: 'backup', agent: 'BackupKeeper', onDemand: true, escalations: ['healed'] },
    { name: 'load', agent: 'DataLoader', escalations: ['healed', 'quarantined'] },
    { name: 'check', agent: 'ValidationOrchestrator', escalations: ['healed', 'error-findings'] },
    { name: 'track', agent: 'OrderProgressTracker', escalations: ['healed'] },
  ],
  rules: Object.values(RULES),
  open: openProduction,
  exportTo: exportProduction,
}
