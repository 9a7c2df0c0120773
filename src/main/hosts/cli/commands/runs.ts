import type { Command } from 'commander'
import { z } from 'zod'
import type { RunSummary } from '../../../../contract/run.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { durationText, numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { reading } from '../with-engine.ts'

interface RunsValues extends ListValues {
  readonly limit?: number
}

const Limit = z.coerce.number().int().min(1).max(100_000)

/** `moldline runs`: the runs so far, latest first. */
export function addRunsCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('runs')))
    .description('list the runs, latest first')
    .option('--limit <count>', 'how many (default: 20, with --json all)', oneOf(Limit))
    .addHelpText('after', '\nExamples:\n  moldline runs\n  moldline runs --limit 1 --json')
    .action(
      reading<RunsValues>(cli, async (engine, { json, limit = json ? 100_000 : 20 }) => {
        const { items, total } = await engine.listRuns({ offset: 0, limit })
        if (json) return cli.out.write(jsonText(items))
        if (total === 0) return cli.out.write('No run yet. Start one with: moldline run\n')
        await cli.out.write(textTable(columns, items))
        if (items.length < total) await cli.out.write(`\n${numberText(items.length)} of ${numberText(total)} runs.\n`)
      }),
    )
}

const columns: readonly TextColumn<RunSummary>[] = [
  { title: 'Run', align: 'right', text: run => String(run.run) },
  { title: 'Started (UTC)', text: run => run.startedAt.slice(0, 19).replace('T', ' ') },
  { title: 'Took', align: 'right', text: run => durationOf(run) },
  { title: 'State', text: run => (run.dryRun ? `${run.state} (dry run)` : run.state) },
  { title: 'By', text: run => plainText(run.actor) },
  { title: 'Result', text: run => plainText(run.sentence) },
]

function durationOf({ startedAt, finishedAt }: RunSummary): string {
  return finishedAt === null ? '–' : durationText(Date.parse(finishedAt) - Date.parse(startedAt))
}
