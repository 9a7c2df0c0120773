import type { Plant } from './plant.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { writePlant } from './write-plant.ts'
import type { PlantContent } from './write-plant.ts'

/** Builds a plant for a test; without `dir` in a temporary folder that goes away with the test. */
export function buildPlant(content: PlantContent, dir = temporaryFolder('plant')): Promise<Plant> {
  return writePlant(dir, content)
}
