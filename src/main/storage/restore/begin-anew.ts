import { existsSync } from 'node:fs'
import { readManifests } from '../backups/backup-folders.ts'
import { openPlantDatabase } from '../open-plant-database.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { knownNumbers } from './known-numbers.ts'
import { raiseGenerationFloor } from './present-generations.ts'
import { setAside } from './set-aside.ts'

/**
 * Keeps plant.db aside, if it is there, and puts an empty one in its place that gives no generation number twice. Nobody has it open.
 * @param published greatest generation the journal knows, 0 when it knows none
 * @returns where the old one is now, below the workspace; empty when there was none
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function beginAnew(workspace: Workspace, at: string, published: number): string {
  const { plantDatabase } = workspace
  const { greatestGeneration } = knownNumbers(plantDatabase)
  const aside = existsSync(plantDatabase) ? setAside(workspace, plantDatabase, at) : ''
  const floor = Math.max(published, greatestGeneration, ...readManifests(workspace).map(({ generation }) => generation))
  const empty = openPlantDatabase(plantDatabase, { readonly: false })
  try {
    raiseGenerationFloor(empty, floor)
  } finally {
    empty.close()
  }
  return aside
}
