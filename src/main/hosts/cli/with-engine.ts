import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import { choosePlace, type Place } from '../choose-place.ts'
import type { CliWorld, Cli } from './cli.ts'
import type { ListValues, PlaceValues } from './command-options.ts'
import { EXIT } from './exit-code.ts'
import { reportFailure } from './report-failure.ts'

/** Plant and workspace of a command. @throws EngineFailure `unknown_option` */
export function placeOf(world: CliWorld, { plant, workspace }: PlaceValues): Promise<Place> {
  const { surroundings, cwd, layout } = world
  return choosePlace({ plant, workspace }, { ...surroundings, cwd, samplePlant: layout.samplePlant })
}

/** Does something with an engine that owns the workspace, and closes it. @throws EngineFailure `workspace_in_use` and others */
export async function withOwningEngine<Result>(
  world: CliWorld,
  values: PlaceValues,
  work: (engine: Engine, place: Place) => Promise<Result>,
  use: 'command' | 'console' = 'command',
): Promise<Result> {
  const place = await placeOf(world, values)
  const engine = await world.openEngine({ place, use, actor: values.as })
  try {
    return await work(engine, place)
  } finally {
    await engine.close()
  }
}

/**
 * The action of a command that only reads: works beside an engine that owns the workspace, and ends with 0, or with 2 when what
 * it was asked cannot be answered.
 */
export function reading<Values extends ListValues>(
  cli: Cli,
  answer: (engine: Engine, values: Values) => Promise<void>,
) {
  return async (values: Values): Promise<void> => {
    try {
      const place = await placeOf(cli, values)
      const engine = await cli.openEngine({ place, use: 'reading', actor: values.as })
      try {
        await answer(engine, values)
      } finally {
        await engine.close()
      }
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      await reportFailure(cli, error.failure, values.json === true)
      cli.finish(EXIT.usage)
    }
  }
}
