import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeJsonFile } from './write-json-file.ts'

const RecentPlants = z.array(z.strictObject({ plant: z.string().min(1), workspace: z.string().min(1) }))
/** A plant and the workspace it was last used with; absolute paths. */
export type RecentPlant = z.infer<typeof RecentPlants>[number]

const KEPT = 10

/** The plants used on this machine by this person, latest first. A list that cannot be read is no list: it only saves typing. */
export async function readRecentPlants(file: string): Promise<readonly RecentPlant[]> {
  try {
    return RecentPlants.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return []
  }
}

/** Puts a plant at the head of the list. */
export async function rememberRecentPlant(file: string, used: RecentPlant): Promise<void> {
  const known = await readRecentPlants(file)
  const others = known.filter(({ plant, workspace }) => plant !== used.plant || workspace !== used.workspace)
  await writeJsonFile(file, [used, ...others].slice(0, KEPT))
}
