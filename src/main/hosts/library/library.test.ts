import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallPlant } from '../../../testing/small-plant.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { createDataPipelineOrchestrator, OrchestratorFault } from './library.ts'

async function optionsFor(plant: { readonly path: (relative: string) => string }) {
  const folder = temporaryFolder('library')
  return {
    dynamicDbSourceDir: plant.path('dynamicDatabase'),
    databaseSchemasPath: plant.path('databaseSchemas.json'),
    annotationPath: join(folder, 'path_annotations.json'),
    defaultDir: join(folder, 'workspace'),
  }
}

async function faultsOf(options: object) {
  const made = createDataPipelineOrchestrator(options as Parameters<typeof createDataPipelineOrchestrator>[0])
  const fault = await made.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(fault instanceof OrchestratorFault)) throw new Error('The options were accepted')
  return fault.faults
}

test('a first run gives both results, the seed’s words and a map to every table', async () => {
  const plant = await smallPlant()
  const options = await optionsFor(plant)
  const orchestrator = await createDataPipelineOrchestrator(options)
  expect(orchestrator.isFirstRun).toBe(true)
  const result = await orchestrator.runPipeline({ retryCount: 0 })
  expect(result).toMatchObject({
    overallStatus: 'success',
    collectorResult: { agentId: 'DataCollector', status: 'success', summary: { filesFailed: 0 } },
    loaderResult: { agentId: 'DataLoader', status: 'success' },
  })
  expect(new Date(result.timestamp).toISOString()).toBe(result.timestamp)
  const annotations = JSON.parse(readFileSync(options.annotationPath, 'utf8')) as Record<string, string>
  expect(Object.keys(annotations)).toContain('productRecords')
  expect(
    readFileSync(annotations['productRecords'] ?? '')
      .subarray(0, 4)
      .toString(),
  ).toBe('PAR1')
  expect((await createDataPipelineOrchestrator(options)).isFirstRun).toBe(false)
})

test('a failed file gives partial_success with the loader skipped, as the table of design 5 says', async () => {
  const plant = await smallPlant()
  const orchestrator = await createDataPipelineOrchestrator(await optionsFor(plant))
  await orchestrator.runPipeline()
  await plant.write('staticDatabase/itemInfo.xlsx', 'broken')
  const result = await orchestrator.runPipeline({ retryCount: 0 })
  expect(result).toMatchObject({
    overallStatus: 'partial_success',
    collectorResult: { status: 'error' },
    loaderResult: null,
  })
  expect(result.collectorResult.details[0]).toMatchObject({ file: 'staticDatabase/itemInfo.xlsx' })
})

test('each option is checked when the orchestrator is made, and each fault is named', async () => {
  const options = await optionsFor(await smallPlant())
  const bad = join(temporaryFolder('library'), 'bad.json')
  writeFileSync(bad, '{ not json')
  const faults = await faultsOf({
    ...options,
    dynamicDbSourceDir: join(options.dynamicDbSourceDir, 'nowhere'),
    databaseSchemasPath: bad,
    annotationPath: bad,
    defaultDir: join(bad, 'below-a-file'),
  })
  expect(faults.map(({ option }) => option)).toEqual([
    'dynamicDbSourceDir',
    'databaseSchemasPath',
    'annotationPath',
    'defaultDir',
  ])
  expect(await faultsOf({ ...options, sourceDir: 'x' })).toEqual([{ option: 'sourceDir', problem: 'is not an option' }])
  expect((await faultsOf({ ...options, defaultDir: undefined })).map(({ option }) => option)).toEqual(['defaultDir'])
})

test('what a run cannot be told is refused by name', async () => {
  const orchestrator = await createDataPipelineOrchestrator(await optionsFor(await smallPlant()))
  const request = { retries: 3 } as object
  await expect(orchestrator.runPipeline(request)).rejects.toThrow(/retries: unknown/)
  await expect(orchestrator.runPipeline({ months: ['January'] })).rejects.toThrow(/months/)
})
