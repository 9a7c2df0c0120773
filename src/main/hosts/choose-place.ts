import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PlantOrigin } from '../../contract/engine-message.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { dataFolder, type Surroundings } from './data-folder.ts'
import { plantOfWorkspace } from './plant-of-workspace.ts'
import { readRecentPlants } from './recent-plants.ts'
import { workspaceFolder } from './workspace-folder.ts'

/** Where an engine works: absolute paths. */
export interface Place {
  readonly plant: string
  readonly workspace: string
  readonly plantOrigin: PlantOrigin
}

/** What a person named, relative to where they stand. */
export interface NamedPlace {
  readonly plant?: string | undefined
  readonly workspace?: string | undefined
}

export interface PlaceOptions extends Surroundings {
  readonly cwd: string
  readonly samplePlant: string
}

/** File with the plants used on this machine. */
export function recentPlantsFile(surroundings: Surroundings): string {
  return join(dataFolder(surroundings), 'recent-plants.json')
}

/**
 * Plant and workspace of a command or window. The plant is the one named, else the one the named workspace was made for, else
 * the one used last, else the sample plant. The workspace is the one named, else the one the plant was last used with when
 * neither was named, else the plant's own below the OS data folder.
 *
 * @throws EngineFailure `unknown_option` when the plant that was named is no folder
 */
export async function choosePlace(named: NamedPlace, options: PlaceOptions): Promise<Place> {
  const workspace = named.workspace === undefined ? null : resolve(options.cwd, named.workspace)
  const own = (plant: string) => workspace ?? workspaceFolder(dataFolder(options), plant, options.platform === 'linux')

  if (named.plant !== undefined) {
    const plant = resolve(options.cwd, named.plant)
    if (!statSync(plant, { throwIfNoEntry: false })?.isDirectory()) throw noPlantAt(plant)
    return { plant, workspace: own(plant), plantOrigin: 'given' }
  }
  const recorded = workspace && (await plantOfWorkspace(workspace))
  if (workspace && recorded) return { plant: recorded, workspace, plantOrigin: 'recent' }

  const recent = (await readRecentPlants(recentPlantsFile(options))).find(
    // A plant may be out of reach for a while; its workspace can still be read.
    used => existsSync(used.plant) || existsSync(used.workspace),
  )
  if (recent) return { plant: recent.plant, workspace: workspace ?? recent.workspace, plantOrigin: 'recent' }
  return { plant: options.samplePlant, workspace: own(options.samplePlant), plantOrigin: 'sample' }
}

function noPlantAt(plant: string): EngineFailure {
  return new EngineFailure(
    failure('unknown_option', `There is no folder at ${plant}.`, {
      remedy: 'Name the plant folder, the one that holds dynamicDatabase and staticDatabase, with --plant.',
      file: plant,
    }),
  )
}
