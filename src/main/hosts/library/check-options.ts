import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { z } from 'zod'
import { EngineFailure } from '../../../contract/failure.ts'
import { loadTableDefinitions } from '../../ingest/definitions/load-table-definitions.ts'
import { openWorkspace } from '../../storage/workspace/open-workspace.ts'
import { OrchestratorFault, OrchestratorOptions, type OptionFault } from './orchestrator-options.ts'

/** Options that were found good, as absolute paths. */
export interface CheckedOptions {
  readonly plant: string
  readonly schemasPath: string
  readonly annotationPath: string
  readonly workspace: string
  readonly isFirstRun: boolean
}

const Annotations = z.record(z.string(), z.string())
const SOURCE_FOLDER = 'dynamicDatabase'

/**
 * Looks at every option before anything is done with one.
 *
 * @throws OrchestratorFault naming each fault by its option
 */
export async function checkOptions(given: unknown): Promise<CheckedOptions> {
  const parsed = OrchestratorOptions.safeParse(given)
  if (!parsed.success) throw new OrchestratorFault(parsed.error.issues.flatMap(faultsOf))
  const options = parsed.data
  const source = resolve(options.dynamicDbSourceDir)
  const plant = dirname(source)
  const schemasPath = resolve(options.databaseSchemasPath)
  const annotationPath = resolve(options.annotationPath)
  const annotations = await checkAnnotations(annotationPath)
  const faults = [
    ...named('dynamicDbSourceDir', checkSource(source)),
    ...named('databaseSchemasPath', await checkSchemas(plant, schemasPath)),
    ...named('annotationPath', annotations.problem),
    ...named('defaultDir', checkWorkspace(options.defaultDir)),
  ]
  if (faults.length > 0) throw new OrchestratorFault(faults)
  return {
    plant,
    schemasPath,
    annotationPath,
    workspace: resolve(options.defaultDir),
    isFirstRun: annotations.isMissing,
  }
}

function faultsOf(issue: z.core.$ZodIssue): readonly OptionFault[] {
  if (issue.code !== 'unrecognized_keys') return [{ option: issue.path.join('.'), problem: issue.message }]
  return issue.keys.map(option => ({ option, problem: 'is not an option' }))
}

function named(option: string, problem: string | null): readonly OptionFault[] {
  return problem === null ? [] : [{ option, problem }]
}

function checkSource(source: string): string | null {
  if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) return `Source folder ${source} does not exist`
  return basename(source) === SOURCE_FOLDER ? null : `${source} should be the plant's folder named ${SOURCE_FOLDER}`
}

async function checkSchemas(plant: string, schemasPath: string): Promise<string | null> {
  const loaded = await loadTableDefinitions(plant, { schemasPath })
  return loaded.kind === 'loaded' ? null : loaded.failure.message
}

async function checkAnnotations(
  path: string,
): Promise<{ readonly isMissing: boolean; readonly problem: string | null }> {
  try {
    const map = Annotations.safeParse(JSON.parse(await readFile(path, 'utf8')))
    const problem = map.success ? null : `${path} should map table names to file paths`
    return { isMissing: false, problem }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const reason = error instanceof Error ? error.message : String(error)
    return { isMissing, problem: isMissing ? null : `${path} cannot be read: ${reason}` }
  }
}

function checkWorkspace(folder: string): string | null {
  try {
    openWorkspace(folder)
    return null
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure.message
    throw error
  }
}
