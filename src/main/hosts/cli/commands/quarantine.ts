import type { Command } from 'commander'
import { QuarantineQuery } from '../../../../contract/query.ts'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'
import { allItems, collected } from '../all-items.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace } from '../command-options.ts'
import { writeJsonList } from '../json-text.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { reading } from '../with-engine.ts'

/** `moldline quarantine`: rows and cells that could not be read as what they should be. */
export function addQuarantineCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('quarantine')))
    .description('list the rows and cells that were set aside')
    .addHelpText(
      'after',
      `
The id in the first column is what "moldline decide row" takes.

Examples:
  moldline quarantine
  moldline decide row 12 load-value --value moldShot=1204 --reason "typing error, see shift sheet"`,
    )
    .action(
      reading(cli, async (engine, { json }) => {
        const query = QuarantineQuery.parse({})
        const entries = allItems(page => engine.listQuarantine({ ...query, ...page }))
        if (json) return writeJsonList(cli.out, entries)
        const found = await collected(entries)
        if (found.length === 0) {
          const isRead = (await engine.status()).generation !== null
          return cli.out.write(
            isRead ? 'Nothing is in quarantine.\n' : 'Nothing has been read yet. Start a run with: moldline run\n',
          )
        }
        await cli.out.write(textTable(columns, found))
        await cli.out.write(`\n${footer(found)}\n`)
      }),
    )
}

const columns: readonly TextColumn<QuarantineEntry>[] = [
  { title: 'Id', align: 'right', text: entry => String(entry.id) },
  { title: 'Table', text: entry => entry.table },
  { title: 'Where', text: entry => `${plainText(entry.file)}, ${plainText(entry.sheet)}!${cellsOf(entry)}` },
  { title: 'Row is', text: rowState },
  {
    title: 'Problem',
    text: ({ faults }) => faults.map(fault => `${fault.column} ${plainText(fault.problem)}`).join('; '),
  },
]

function cellsOf({ faults, row }: QuarantineEntry): string {
  return faults.length > 0 ? faults.map(fault => fault.address).join(', ') : `row ${row}`
}

/** A decision takes effect with the next run; which one a row has seen, the entry does not tell. */
function rowState({ kind, decision }: QuarantineEntry): string {
  if (decision !== null) return `as decided: ${decision}`
  return kind === 'row' ? 'not loaded' : 'loaded, the cell not'
}

function footer(found: readonly QuarantineEntry[]): string {
  const undecided = found.filter(({ decision }) => decision === null)
  const rows = undecided.filter(({ kind }) => kind === 'row').length
  return [
    `${countText(rows, 'row')} not loaded`,
    `${countText(undecided.length - rows, 'row')} loaded with a cell set aside`,
    `${numberText(found.length - undecided.length)} decided.`,
  ].join(', ')
}
