import { chmodSync, cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openPlant } from './plant.ts'
import type { Plant } from './plant.ts'
import { samplePlant, sharedPlantData } from './shared-plant.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A writable copy of the shipped plant data, for tests that edit it. */
export function copySharedPlant(): Plant {
  return copyPlant(sharedPlantData())
}

/** A writable copy of the sample plant. */
export function copySamplePlant(): Plant {
  return copyPlant(samplePlant())
}

/** Copies a plant into a temporary folder that goes away with the test; read-only files become writable. */
export function copyPlant(from: string, to = temporaryFolder('plant')): Plant {
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
  }
  return openPlant(to)
}
