import { PRODUCTION_PHASES } from '../../../contract/production-phases.ts'
import type { PipelineDefinition } from '../../pipeline/pipeline-definition.ts'
import { exportProduction } from './export-production.ts'
import { RULES } from './validate/rules.ts'
import { openProduction } from './open-production.ts'

/** The production-data pipeline: four phases, each done by an agent (design 1), and a backup where none is recent enough. */
export const production: PipelineDefinition = {
  name: 'production',
  phases: PRODUCTION_PHASES,
  rules: Object.values(RULES),
  open: openProduction,
  exportTo: exportProduction,
}
