import { Argument, type Command } from 'commander'
import { resolve } from 'node:path'
import type { ExportKind } from '../../../../contract/engine.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { placeOf } from '../with-engine.ts'

interface ExportValues extends ListValues {
  readonly out: string
}

const KINDS: readonly ExportKind[] = ['validation', 'progress', 'tables']

/** `moldline export`: results and tables for other programs. */
export function addExportCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('export')))
    .description('write results as a workbook, or the tables as Parquet and CSV')
    .addArgument(new Argument('<what>', 'what to write').choices(KINDS))
    .requiredOption('--out <path>', 'workbook to write, for tables a folder')
    .addHelpText(
      'after',
      `
validation  the findings, in the sheets of the plant's checking workbook
progress    the orders and their parts, in the sheets of the plant's progress workbook
tables      one Parquet and one CSV file per table, and path_annotations.json that names them

Examples:
  moldline export progress --out progress.xlsx
  moldline export tables --out shared-database`,
    )
    .action(async (what: ExportKind, values: ExportValues) => {
      const place = await placeOf(cli, values)
      const engine = await cli.openEngine({ place, use: 'reading', actor: values.as })
      try {
        const files = await engine.exportTo(what, resolve(cli.cwd, values.out))
        await cli.out.write(values.json ? jsonText(files) : files.map(file => `${file}\n`).join(''))
      } finally {
        await engine.close()
      }
    })
}
