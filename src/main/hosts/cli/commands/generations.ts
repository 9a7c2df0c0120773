import type { Command } from 'commander'
import type { GenerationSummary } from '../../../../contract/restore-point.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { numberText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { timeText } from '../time-text.ts'
import { reading } from '../with-engine.ts'

/** `moldline generations`: what was published and can be used again. */
export function addGenerationsCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('generations')))
    .description('list what was published and can be used again, newest first')
    .addHelpText('after', '\nExamples:\n  moldline generations\n  moldline use 11 --preview')
    .action(
      reading(cli, async (engine, { json }) => {
        const generations = await engine.listGenerations()
        if (json) return cli.out.write(jsonText(generations))
        const none = 'Nothing has been published yet. Start a run with: moldline run\n'
        await cli.out.write(generations.length === 0 ? none : textTable(columns, generations))
      }),
    )
}

const columns: readonly TextColumn<GenerationSummary>[] = [
  { title: 'Generation', align: 'right', text: ({ generation }) => String(generation) },
  { title: 'In use', text: ({ isCurrent }) => (isCurrent ? 'yes' : '') },
  { title: 'Published (UTC)', text: ({ publishedAt }) => timeText(publishedAt) },
  { title: 'Run', align: 'right', text: ({ run }) => String(run) },
  { title: 'By', text: ({ kind }) => kind },
  { title: 'Rows', align: 'right', text: ({ rows }) => numberText(rows) },
  { title: 'Checksum', text: ({ checksum }) => checksum.slice(0, 16) },
]
