import { copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { Engine } from '../../../contract/engine.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import { createEngine } from '../../engine/create-engine.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { appLayout } from '../app-layout.ts'
import { checkOptions } from './check-options.ts'
import type { OrchestratorOptions } from './orchestrator-options.ts'
import { agentResult, overallStatus, type AgentResult, type OverallStatus } from './seed-status.ts'

const PipelineRequest = RunRequest.pick({ retryCount: true, tables: true, months: true }).partial()

/** What one run may be told: tries after the first, tables to read, months `YYYYMM` to read. */
export type PipelineRequest = Partial<Pick<RunRequest, 'retryCount' | 'tables' | 'months'>>

/** The seed's result of a run. */
export interface PipelineResult {
  readonly overallStatus: OverallStatus
  readonly collectorResult: AgentResult
  /** Null when the load was skipped. */
  readonly loaderResult: AgentResult | null
  /** ISO 8601. */
  readonly timestamp: string
}

export interface DataPipelineOrchestrator {
  /** Whether the annotation file was missing when the orchestrator was made. */
  readonly isFirstRun: boolean
  /**
   * Runs the production pipeline once; failures are in the result.
   * @throws EngineFailure `unknown_option` naming each unknown or wrong key, `workspace_in_use`
   */
  runPipeline(request?: PipelineRequest): Promise<PipelineResult>
}

/**
 * The production pipeline as a library, with the seed's contract.
 *
 * @example
 * const orchestrator = await createDataPipelineOrchestrator({
 *   dynamicDbSourceDir: 'plant/dynamicDatabase',
 *   databaseSchemasPath: 'plant/databaseSchemas.json',
 *   annotationPath: 'workspace/path_annotations.json',
 *   defaultDir: 'workspace',
 * })
 * const { overallStatus } = await orchestrator.runPipeline({ months: ['201901'] })
 * @throws OrchestratorFault naming each fault by its option
 */
export async function createDataPipelineOrchestrator(options: OrchestratorOptions): Promise<DataPipelineOrchestrator> {
  const { plant, schemasPath, annotationPath, workspace, isFirstRun } = await checkOptions(options)
  const { workers, version } = appLayout()
  return {
    isFirstRun,
    async runPipeline(request = {}) {
      const runRequest = readRequest(request)
      const engine = await createEngine({
        plant,
        workspace,
        schemasPath,
        workers,
        version,
        environment: process.env,
        watch: false,
        ownerName: 'a program that uses the library',
      })
      try {
        const { run } = await engine.startRun(runRequest)
        const { state, phases, outcome } = await engine.waitForRun(run)
        if (outcome?.published) await writeAnnotations(engine, workspace, annotationPath)
        const collectorResult = agentResult(phases, 'DataCollector')
        if (!collectorResult) throw new Error('The collector did not run')
        return {
          overallStatus: overallStatus(state),
          collectorResult,
          loaderResult: agentResult(phases, 'DataLoader'),
          timestamp: new Date().toISOString(),
        }
      } finally {
        await engine.close()
      }
    },
  }
}

function readRequest(request: PipelineRequest): RunRequest {
  const parsed = PipelineRequest.safeParse(request)
  if (parsed.success) return RunRequest.parse(parsed.data)
  const problems = parsed.error.issues.map(issue =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.join(', ')}: unknown`
      : `${issue.path.join('.')}: ${issue.message}`,
  )
  throw new EngineFailure(
    failure('unknown_option', `runPipeline cannot be told ${problems.join('; ')}`, {
      remedy: 'It takes retryCount, tables and months.',
    }),
  )
}

/** Exports the published tables and names them where the caller asked for it, in one step. */
async function writeAnnotations(engine: Engine, workspace: string, annotationPath: string): Promise<void> {
  const folder = join(workspaceLayout(workspace).exports, 'tables')
  await engine.exportTo('tables', folder)
  await mkdir(dirname(annotationPath), { recursive: true })
  const temporary = `${annotationPath}.new`
  await copyFile(join(folder, 'path_annotations.json'), temporary)
  await rename(temporary, annotationPath)
}

export { OrchestratorFault } from './orchestrator-options.ts'
export type { OptionFault, OrchestratorOptions } from './orchestrator-options.ts'
export type { AgentResult, OverallStatus } from './seed-status.ts'
