import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import { pipelines } from '../pipelines/pipelines.ts'

/** The pipeline of that name; the first of the list where none is named. @throws Error for a name no host should have given */
export function findPipeline(name?: string): PipelineDefinition {
  const found = name === undefined ? pipelines[0] : pipelines.find(pipeline => pipeline.name === name)
  if (!found) throw new Error(`No pipeline is called ${name}`)
  return found
}
