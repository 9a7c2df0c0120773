import type { Command } from 'commander'
import { RunRequest } from '../../../../contract/run-request.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { exitCodeOfRun } from '../exit-code.ts'
import { jsonText } from '../json-text.ts'
import { runText } from '../run-text.ts'
import { runToItsEnd } from '../run-to-its-end.ts'
import { withOwningEngine } from '../with-engine.ts'

interface RetryValues extends ListValues {
  readonly from?: string
  readonly startOver?: true
}

/** `moldline retry`: once more after a failure or a crash. */
export function addRetryCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('retry')))
    .description('run again after a failed, partial or interrupted run')
    .option(
      '--from <phase>',
      'begin at this phase with the data in use, e.g. check or track',
      oneOf(RunRequest.shape.fromPhase),
    )
    .option('--start-over', 'forget what an interrupted run had read, read every file that is not published anew')
    .addHelpText(
      'after',
      `
It is a run like any other and ends with its exit codes. Files that were read before a crash and have not changed since are not
read again, unless it starts over.

Examples:
  moldline retry
  moldline retry --from check
  moldline retry --start-over`,
    )
    .action((values: RetryValues) =>
      withOwningEngine(cli, values, async engine => {
        const request = { fromPhase: values.from ?? '', startOver: values.startOver ?? false }
        const run = await runToItsEnd(engine, cli, { request, actor: values.as })
        cli.finish(exitCodeOfRun(run))
        await cli.out.write(values.json ? jsonText(run) : runText(run, await engine.workList()))
      }),
    )
}
