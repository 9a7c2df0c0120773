import type { Command } from 'commander'
import { doByRun, RunOrGeneration, type ActionValues } from '../do-by-run.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace } from '../command-options.ts'

/** `moldline use`: back to the data of an earlier generation (design 4, "Undo"). */
export function addUseCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('use')))
    .description('use the data of an earlier generation again')
    .argument('<generation>', 'its number, as "moldline generations" shows it', oneOf(RunOrGeneration))
    .option('--preview', 'say what it would do, change nothing')
    .addHelpText(
      'after',
      `
Its content is published as a new generation; nothing in between is lost, and "moldline use" brings it back the same way. File
versions that it takes out are held until somebody decides or their content changes.

It ends with 0 when everything succeeded, else with 1.

Examples:
  moldline generations
  moldline use 11 --preview
  moldline use 11`,
    )
    .action((generation: number, values: ActionValues) => doByRun(cli, { kind: 'use-generation', generation }, values))
}
