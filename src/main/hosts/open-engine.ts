import type { Engine } from '../../contract/engine.ts'
import type { AppLayout } from './app-layout.ts'
import { recentPlantsFile, type Place } from './choose-place.ts'
import type { Surroundings } from './data-folder.ts'
import { recordPlant, refuseOtherPlant } from './plant-of-workspace.ts'
import { rememberRecentPlant } from './recent-plants.ts'

export interface EngineChoice {
  readonly place: Place
  /** `reading` works beside an engine that owns the workspace; `command` and `console` own it, the console for long. */
  readonly use: 'reading' | 'command' | 'console'
  /** Whose decisions and runs these are; the setting, else the name of the OS user, when absent. */
  readonly actor?: string | undefined
}

/**
 * Opens an engine for a host; one that writes is remembered as the plant used last.
 *
 * @throws EngineFailure `workspace_in_use`, `workspace_not_local`, `database_unreadable`, `unknown_option` for a workspace of another plant
 */
export type OpenEngine = (choice: EngineChoice) => Promise<Engine>

/** Opens the engine of this program. Its code is loaded only now, so that `--help` answers at once. */
export function engineOpener(layout: AppLayout, surroundings: Surroundings): OpenEngine {
  return async ({ place, use, actor }) => {
    await refuseOtherPlant(place.workspace, place.plant)
    const { createEngine } = await import('../engine/create-engine.ts')
    const engine = await createEngine({
      plant: place.plant,
      workspace: place.workspace,
      readonly: use === 'reading',
      watch: use === 'console',
      ownerName: use === 'console' ? 'the console' : 'the command line',
      ...(actor !== undefined && { actor }),
      workers: layout.workers,
      version: layout.version,
      environment: surroundings.environment,
    })
    if (use !== 'reading') {
      await recordPlant(place.workspace, place.plant)
      await rememberRecentPlant(recentPlantsFile(surroundings), { plant: place.plant, workspace: place.workspace })
    }
    return engine
  }
}
