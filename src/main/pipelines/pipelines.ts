import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import { production } from './production/definition.ts'

/** Every pipeline Moldline has; a new one is a folder beside this file and a line here. */
export const pipelines: readonly PipelineDefinition[] = [production]
