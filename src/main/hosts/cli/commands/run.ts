import type { Command } from 'commander'
import { z } from 'zod'
import type { Engine } from '../../../../contract/engine.ts'
import { RunRequest, type RunSummary } from '../../../../contract/run.ts'
import { TABLE_NAMES, type TableName } from '../../../../contract/table.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { EXIT_CODE_HELP, exitCodeOfRun } from '../exit-code.ts'
import { followRun } from '../follow-run.ts'
import { jsonText } from '../json-text.ts'
import { runText } from '../run-text.ts'
import { withOwningEngine } from '../with-engine.ts'

interface RunValues extends ListValues {
  readonly dryRun?: true
  readonly tables?: readonly TableName[]
  readonly months?: readonly string[]
  readonly retryCount?: number
}

const Month = z.string().regex(/^\d{6}$/, 'a month is six digits, e.g. 201901')
const RetryCount = z.coerce.number().int().min(0).max(10)

/** `moldline run`: the production pipeline from the workbooks to the work list. */
export function addRunCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('run')))
    .description('run the pipeline: read the workbooks, load, check and track')
    .option('--dry-run', 'check and track what would be loaded, publish nothing')
    .option('--tables <names>', 'read only these tables, with commas', listOf(z.enum(TABLE_NAMES)))
    .option('--months <months>', 'read only these months of the production log, e.g. 201811,201812', listOf(Month))
    .option('--retry-count <count>', 'how often a passing failure is tried again, 0 to 10', oneOf(RetryCount))
    .addHelpText(
      'after',
      `
Tables: ${TABLE_NAMES.join(', ')}

Ctrl+C stops the run in order, nothing is left half-loaded; a second Ctrl+C ends at once.
${EXIT_CODE_HELP}

Examples:
  moldline run --plant "D:\\Plant Ha Noi 2"
  moldline run --dry-run --months 201901
  moldline run --json > run.json`,
    )
    .action((values: RunValues) =>
      withOwningEngine(cli, values, async engine => {
        const run = await runToItsEnd(engine, cli, values)
        cli.finish(exitCodeOfRun(run))
        await cli.out.write(values.json ? jsonText(run) : runText(run, await engine.workList()))
      }),
    )
}

async function runToItsEnd(engine: Engine, cli: Cli, values: RunValues): Promise<RunSummary> {
  const { dryRun = false, tables = [], months = [], retryCount = null } = values
  const interrupted = Promise.withResolvers<void>()
  const stopListening = cli.onInterrupt(interrupted.resolve)
  const watching = new AbortController()
  const following = followRun(engine, cli.err, watching.signal)
  try {
    const request = RunRequest.parse({ dryRun, tables, months, retryCount })
    const { run } = await engine.startRun(request, values.as)
    const ended = engine.waitForRun(run)
    const first = await Promise.race([ended, interrupted.promise])
    if (first) return first
    await engine.cancelRun(run)
    await cli.err.write('\nStopping the run … (Ctrl+C again ends at once)\n')
    return await ended
  } finally {
    stopListening()
    watching.abort()
    await following
  }
}
