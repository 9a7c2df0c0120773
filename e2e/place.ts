import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { samplePlant, sharedPlantData } from '../src/testing/shared-plant.ts'

/** `sample` ships with the project; `shared` is the real plant data beside the checkout. */
export type PlantData = 'sample' | 'shared'

/** A plant of its own for one test, with a workspace and a home. */
export interface TestPlace {
  readonly plant: string
  readonly workspace: string
  /** What makes a process live here: its data folder, and settings that suit tests. */
  readonly environment: NodeJS.ProcessEnv
  remove(): void
}

/** Copies a plant into a temporary folder, writable wherever it comes from. */
export function createPlace(data: PlantData): TestPlace {
  const folder = mkdtempSync(join(tmpdir(), 'moldline-e2e-'))
  const plant = join(folder, 'Plant Hà Nội 2')
  cpSync(data === 'sample' ? samplePlant() : sharedPlantData(), plant, { recursive: true, preserveTimestamps: true })
  for (const entry of readdirSync(plant, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
  }
  chmodSync(plant, 0o755)
  return {
    plant,
    workspace: join(folder, 'workspace'),
    environment: {
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'data'),
      LOCALAPPDATA: join(folder, 'data'),
      MOLDLINE_WATCH_SETTLE_MS: '200',
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
