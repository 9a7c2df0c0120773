import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import { choosePlace, type Place } from '../choose-place.ts'
import type { CliWorld, Cli } from './cli.ts'
import type { ListValues, PlaceValues } from './command-options.ts'
import { EXIT } from './exit-code.ts'
import { reportFailure } from './report-failure.ts'
import { oneLine } from './text-table.ts'

/** Plant and workspace of a command. @throws EngineFailure `unknown_option` */
export function placeOf(world: CliWorld, { plant, workspace }: PlaceValues): Promise<Place> {
  const { surroundings, cwd, layout } = world
  return choosePlace({ plant, workspace }, { ...surroundings, cwd, samplePlant: layout.samplePlant })
}

/**
 * Does something with an engine that may write, and closes it: its own, or that of the process that owns the workspace, which is
 * then said on standard error.
 *
 * @throws EngineFailure `workspace_in_use` when the owner takes no commands, and others
 */
export async function withOwningEngine<Result>(
  world: CliWorld,
  values: PlaceValues,
  work: (engine: Engine, place: Place) => Promise<Result>,
  use: 'command' | 'console' = 'command',
): Promise<Result> {
  const place = await placeOf(world, values)
  const onForwarded = (owner: string) =>
    void world.err.write(oneLine(`Done by ${owner}, which has this workspace open; its settings hold.`) + '\n')
  const engine = await world.openEngine({ place, use, actor: values.as, onForwarded })
  try {
    return await work(engine, place)
  } finally {
    await engine.close()
  }
}

/** Answers with an engine that only reads, beside one that owns the workspace; ends with 2 when what was asked cannot be answered. */
export async function answering(
  cli: Cli,
  values: ListValues,
  answer: (engine: Engine) => Promise<void>,
): Promise<void> {
  try {
    const place = await placeOf(cli, values)
    const engine = await cli.openEngine({ place, use: 'reading', actor: values.as })
    try {
      await answer(engine)
    } finally {
      await engine.close()
    }
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    await reportFailure(cli, error.failure, values.json === true)
    cli.finish(EXIT.usage)
  }
}

/** The action of a command without arguments that only reads. */
export function reading<Values extends ListValues>(
  cli: Cli,
  answer: (engine: Engine, values: Values) => Promise<void>,
) {
  return (values: Values): Promise<void> => answering(cli, values, engine => answer(engine, values))
}
