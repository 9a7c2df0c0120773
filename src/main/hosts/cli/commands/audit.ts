import type { Command } from 'commander'
import { z } from 'zod'
import type { AuditEntry } from '../../../../contract/audit.ts'
import { AuditQuery } from '../../../../contract/query.ts'
import { allItems, AT_ONCE } from '../all-items.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { writeJsonList } from '../json-text.ts'
import { numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { timeText } from '../time-text.ts'
import { reading } from '../with-engine.ts'

interface AuditValues extends ListValues {
  readonly action?: readonly string[]
  readonly search?: string
  readonly limit: number
}

const Limit = z.coerce.number().int().min(1).max(100_000)

/** `moldline audit`: who did what, and when. */
export function addAuditCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('audit')))
    .description('list what people and the console did, newest first')
    .option('--action <actions>', 'only these, with commas, e.g. decision-made,restored', listOf(z.string().max(100)))
    .option('--search <text>', 'only those with this in who, what or why', oneOf(AuditQuery.shape.search))
    .option('--limit <count>', 'how many are shown; --json gives all', oneOf(Limit), 50)
    .addHelpText(
      'after',
      `
Each entry is sealed by the hash of the one before; "moldline verify" checks that none was changed or taken out.

Examples:
  moldline audit
  moldline audit --action notice-acknowledged --json`,
    )
    .action(
      reading<AuditValues>(cli, async (engine, { json, action = [], search = '', limit }) => {
        const query = AuditQuery.parse({ actions: action, search })
        if (json)
          return writeJsonList(
            cli.out,
            allItems(page => engine.listAudit({ ...query, ...page }), AT_ONCE),
          )
        const { items, total } = await engine.listAudit({ ...query, limit })
        if (total === 0) return cli.out.write('Nothing of the kind was done.\n')
        await cli.out.write(textTable(columns, items))
        if (items.length < total)
          await cli.out.write(`\n${numberText(items.length)} of ${numberText(total)} entries.\n`)
      }),
    )
}

const columns: readonly TextColumn<AuditEntry>[] = [
  { title: 'At (UTC)', text: entry => timeText(entry.at) },
  { title: 'By', text: entry => plainText(entry.actor) },
  { title: 'What', text: entry => plainText(entry.action) },
  { title: 'To', text: entry => plainText(entry.subject) },
  { title: 'Details', text: ({ details }) => (Object.keys(details).length === 0 ? '–' : JSON.stringify(details)) },
]
