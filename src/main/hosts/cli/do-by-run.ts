import { z } from 'zod'
import type { RunAction } from '../../../contract/run-request.ts'
import type { Cli } from './cli.ts'
import type { ListValues } from './command-options.ts'
import { exitCodeOfAction } from './exit-code.ts'
import { jsonText } from './json-text.ts'
import { runText } from './run-text.ts'
import { runToItsEnd } from './run-to-its-end.ts'
import { undoText } from './undo-text.ts'
import { withOwningEngine } from './with-engine.ts'

export interface ActionValues extends ListValues {
  readonly preview?: true
}

/** Number of a run or a generation. */
export const RunOrGeneration = z.coerce.number().int().min(1)

/** Does what design 4 calls undo, or tries it out, as a run that is followed to its end. */
export function doByRun(cli: Cli, action: RunAction, values: ActionValues): Promise<void> {
  return withOwningEngine(cli, values, async engine => {
    const request = { action, dryRun: values.preview ?? false }
    const run = await runToItsEnd(engine, cli, { request, actor: values.as })
    cli.finish(exitCodeOfAction(run))
    if (values.json) return cli.out.write(jsonText(run))
    await cli.out.write(runText(run, run.dryRun ? null : await engine.workList()))
    if (run.outcome?.undo) await cli.out.write(undoText(run.outcome.undo, run.dryRun))
  })
}
