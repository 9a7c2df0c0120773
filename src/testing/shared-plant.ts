import { existsSync } from 'node:fs'
import { join } from 'node:path'

const projectRoot = join(import.meta.dirname, '../..')

/** Absolute path of the shipped plant data, read in place (production spec, "Data"). */
export function sharedPlantData(): string {
  return join(projectRoot, '../shared/plant-data')
}

/** Whether this checkout stands beside the shipped plant data; tests that need them are skipped elsewhere. */
export function hasSharedPlantData(): boolean {
  return existsSync(join(sharedPlantData(), 'databaseSchemas.json'))
}

/** Absolute path of the sample plant that comes with the project. */
export function samplePlant(): string {
  return join(projectRoot, 'resources/sample-plant')
}
