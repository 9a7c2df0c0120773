import { basename } from 'node:path'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { RecentPlant } from '../../contract/shell-bridge.ts'
import { askAboutEnds, askAboutRefusal, askForFirstPlant, askForPlant, askToSwitch, type Asking } from './dialogs.ts'
import type { EngineTrouble } from './dialogs.ts'
import type { EngineProcess, EngineReady } from './engine-process.ts'
import type { Failure } from '../../contract/failure.ts'
import { engineArguments, type LaunchArguments } from './launch-arguments.ts'

export interface PlantsOptions {
  readonly launch: LaunchArguments
  readonly engine: Pick<EngineProcess, 'start'>
  /** The window in front, and the words to ask in. */
  readonly asking: () => Asking
  readonly logFolder: string
  readonly quit: () => void
}

/** Which plant the engine works on, and how another one comes to be opened. */
export interface Plants {
  start(): Promise<void>
  readonly recent: readonly RecentPlant[]
  /** The engine told which plants were used on this computer. */
  setRecent(plants: readonly string[]): void
  /** The engine opened a plant. */
  onReady(ready: EngineReady): void
  onRefused(reason: Failure): Promise<void>
  onGivenUp(): Promise<void>
  /** Null asks for a folder; a path is one of `recent`. Resolves to whether another plant is opened. */
  open(plant: string | null): Promise<boolean>
  /** A second start: opens its plant when that is another one and the person agrees. */
  handOver(launch: LaunchArguments): Promise<void>
}

export function createPlants({ launch, engine, asking, logFolder, quit }: PlantsOptions): Plants {
  let current = launch
  let opened: string | null = null
  let known: readonly string[] = []

  const restart = (next: LaunchArguments): Promise<void> => {
    current = next
    return engine.start(engineArguments(current))
  }

  async function choose(chosen: Promise<string | null>): Promise<boolean> {
    const plant = await chosen
    if (plant === null) return false
    // Switching takes as long as the open plant needs to finish; the person sees it in the window.
    void restart({ plant, as: current.as })
    return true
  }

  async function afterTrouble(asked: Promise<EngineTrouble>): Promise<void> {
    const choice = await asked
    if (choice === 'quit') quit()
    else if (choice === 'again') await restart(current)
    else await choose(askForPlant(asking()))
  }

  return {
    start: () => engine.start(engineArguments(current)),
    get recent() {
      return known.map(plant => ({ plant, name: basename(plant), isOpen: plant === opened }))
    },
    setRecent: plants => (known = plants),
    onReady({ plant, plantOrigin }) {
      const isFirst = opened === null && plantOrigin === 'sample'
      opened = plant
      if (isFirst) void choose(askForFirstPlant(asking()))
    },
    onRefused: reason => afterTrouble(askAboutRefusal(asking(), reason)),
    onGivenUp: () => afterTrouble(askAboutEnds(asking(), logFolder)),
    async open(plant) {
      if (plant !== null && !known.includes(plant)) throw unknownPlant(plant)
      return choose(plant === null ? askForPlant(asking()) : Promise.resolve(plant))
    },
    async handOver(next) {
      const { plant } = next
      if (plant !== undefined && plant !== opened && (await askToSwitch(asking(), plant))) await restart(next)
    },
  }
}

function unknownPlant(plant: string): EngineFailure {
  return new EngineFailure(
    failure('unknown_option', `${plant} is none of the plants used on this computer.`, {
      remedy: 'Choose its folder with Open plant folder.',
      file: plant,
    }),
  )
}
