import { Argument, Option, type Command } from 'commander'
import { resolve } from 'node:path'
import type { CorrectionListInput, CorrectionWorkbook } from '../../../../contract/source-views.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { countText, plainText } from '../plain-text.ts'
import { answering } from '../with-engine.ts'

interface CorrectionValues extends ListValues {
  readonly all?: true
  readonly out?: string
  readonly language: CorrectionListInput['language']
}

/** `moldline corrections`: a workbook per source file with the cells to correct. */
export function addCorrectionsCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('corrections')))
    .description('write the cells to correct of a workbook, or of all, as lists for the shift leader')
    .addArgument(new Argument('[file]', 'path as "moldline files" shows it'))
    .option('--all', 'a list for every workbook that has something to correct')
    .option('--out <folder>', 'folder to write to; the exports of the workspace when left out')
    .addOption(new Option('--language <language>', 'of the lists').choices(['en', 'vi']).default('en'))
    .addHelpText(
      'after',
      `
Each cell links to its place in the source workbook; "Corrected by", "Date" and "Note" are left to be filled in.

Examples:
  moldline corrections --all --out lists
  moldline corrections dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb --language vi`,
    )
    .action(async (file: string | undefined, values: CorrectionValues, command: Command) => {
      if ((file === undefined) !== (values.all === true)) {
        command.error('error: name one file, or use --all', { exitCode: 2, code: 'moldline.fileOrAll' })
      }
      await answering(cli, values, async engine => {
        const folder = values.out === undefined ? {} : { folder: resolve(cli.cwd, values.out) }
        const lists = await engine.correctionList({
          path: file ?? null,
          language: values.language,
          isOpened: false,
          ...folder,
        })
        if (values.json) return cli.out.write(jsonText(lists))
        await cli.out.write(lists.length === 0 ? 'Nothing to correct.\n' : lists.map(lineOf).join(''))
      })
    })
}

function lineOf({ source, file, cells }: CorrectionWorkbook): string {
  return `${plainText(source)}: ${countText(cells, 'cell')} in ${plainText(file)}\n`
}
