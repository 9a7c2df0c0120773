import type { Command } from 'commander'
import { SOURCE_FILE_STATES, type SourceFile } from '../../../../contract/source-file.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { reading } from '../with-engine.ts'

/** `moldline files`: the workbooks of the plant and what became of each. */
export function addFilesCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('files')))
    .description('list the workbooks of the plant and what became of them')
    .addHelpText(
      'after',
      `
The path is what "moldline decide file" takes; so is the id.

Examples:
  moldline files
  moldline decide file dynamicDatabase/monthlyReports_history/monthlyReports_201812.xlsb use-smaller`,
    )
    .action(
      reading(cli, async (engine, { json }) => {
        const files = await engine.listFiles()
        if (json) return cli.out.write(jsonText(files))
        if (files.length === 0) return cli.out.write('No workbook has been seen yet. Start a run with: moldline run\n')
        await cli.out.write(textTable(columns, files))
        await cli.out.write(`\n${footer(files)}\n`)
      }),
    )
}

const columns: readonly TextColumn<SourceFile>[] = [
  {
    title: 'Id',
    align: 'right',
    text: file => plainText(file.fileVersionId === null ? null : String(file.fileVersionId)),
  },
  { title: 'State', text: file => file.state },
  { title: 'Table', text: file => plainText(file.table) },
  { title: 'Read', align: 'right', text: file => numberText(file.rows?.read) },
  { title: 'Loaded', align: 'right', text: file => numberText(file.rows?.loaded) },
  { title: 'Quarantined', align: 'right', text: file => numberText(file.rows?.quarantined) },
  { title: 'Path', text: file => plainText(file.path) },
  { title: 'Why', text: file => (file.reason === null ? '' : plainText(file.reason)) },
]

function footer(files: readonly SourceFile[]): string {
  const counts = SOURCE_FILE_STATES.map(state => ({ state, count: files.filter(file => file.state === state).length }))
  const parts = counts.filter(({ count }) => count > 0).map(({ state, count }) => `${numberText(count)} ${state}`)
  return `${countText(files.length, 'file')}: ${parts.join(', ')}.`
}
