import type { Command } from 'commander'
import { z } from 'zod'
import { TABLE_NAMES, type TableName } from '../../../../contract/table.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { EXIT_CODE_HELP, exitCodeOfRun } from '../exit-code.ts'
import { jsonText } from '../json-text.ts'
import { runText } from '../run-text.ts'
import { runToItsEnd } from '../run-to-its-end.ts'
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
        const { dryRun = false, tables = [], months = [], retryCount = null, as } = values
        const run = await runToItsEnd(engine, cli, {
          request: { dryRun, tables: [...tables], months: [...months], retryCount },
          actor: as,
        })
        cli.finish(exitCodeOfRun(run))
        await cli.out.write(values.json ? jsonText(run) : runText(run, await engine.workList()))
      }),
    )
}
