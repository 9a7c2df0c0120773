import { existsSync } from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { writeJsonFile } from './write-json-file.ts'

const PlantOfWorkspace = z.strictObject({ plant: z.string().min(1) })

/** The plant a workspace was made for, or null while that is not recorded. */
export async function plantOfWorkspace(workspace: string): Promise<string | null> {
  const file = recordIn(workspace)
  if (!existsSync(file)) return null
  const read = PlantOfWorkspace.safeParse(JSON.parse(await readFile(file, 'utf8')))
  return read.success ? read.data.plant : null
}

/**
 * Refuses a workspace that was made for another plant. Files are known by their path below the plant, so a plant folder that
 * moved keeps its workspace; a second plant that stands beside the first one does not get it.
 *
 * @throws EngineFailure `unknown_option`
 */
export async function refuseOtherPlant(workspace: string, plant: string): Promise<void> {
  const owner = await plantOfWorkspace(workspace)
  if (owner === null || owner === plant || !existsSync(owner)) return
  throw new EngineFailure(
    failure('unknown_option', `The workspace ${workspace} belongs to the plant ${owner}, not to ${plant}.`, {
      remedy: 'Name another folder with --workspace: each plant has one of its own.',
      file: workspace,
    }),
  )
}

/** Records for which plant a workspace was made. */
export async function recordPlant(workspace: string, plant: string): Promise<void> {
  if ((await plantOfWorkspace(workspace)) !== plant) return writeJsonFile(recordIn(workspace), { plant })
  // Earlier versions wrote it for everybody to read.
  await chmod(recordIn(workspace), 0o600)
}

function recordIn(workspace: string): string {
  return join(workspace, 'plant.json')
}
