import type { Command } from 'commander'
import { doByRun, RunOrGeneration, type ActionValues } from '../do-by-run.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace } from '../command-options.ts'

/** `moldline undo`: takes back what one run changed (design 4, "Undo"). */
export function addUndoCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('undo')))
    .description('take back what a run changed, and keep what later runs changed')
    .argument('<run>', 'its number, as "moldline runs" shows it', oneOf(RunOrGeneration))
    .option('--preview', 'say what it would do, change nothing')
    .addHelpText(
      'after',
      `
It is done as a run, with a number of its own, and is undone like one. Afterwards it says how many rows were reversed, how many were
kept because a later run changed them, and how many could not be rebuilt. The file versions it takes out are held: no run loads them
until somebody decides ("moldline decide file <path> load-again") or their content changes.

It ends with 0 when everything succeeded, else with 1.

Examples:
  moldline undo 12 --preview
  moldline undo 12`,
    )
    .action((run: number, values: ActionValues) => doByRun(cli, { kind: 'undo-run', run }, values))
}
