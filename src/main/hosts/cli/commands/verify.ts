import type { Command } from 'commander'
import { EngineFailure } from '../../../../contract/failure.ts'
import type { Verification } from '../../../../contract/restore-point.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace, type ListValues } from '../command-options.ts'
import { EXIT } from '../exit-code.ts'
import { jsonText } from '../json-text.ts'
import { countText, plainText } from '../plain-text.ts'
import { reportFailure } from '../report-failure.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { placeOf } from '../with-engine.ts'

/** `moldline verify`: whether everything kept is as it was written; changes nothing and needs no network. */
export function addVerifyCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('verify')))
    .description('check the audit log, the backups, the data in use, the row counts and the databases')
    .addHelpText(
      'after',
      `
It reads every byte and changes nothing; it works beside an open console. It ends with 0 when everything is whole, else with 1.

Examples:
  moldline verify
  moldline verify --json | jq '.parts[] | select(.isWhole | not)'`,
    )
    .action(async (values: ListValues) => {
      const place = await placeOf(cli, values)
      try {
        const engine = await cli.openEngine({ place, use: 'reading', actor: values.as })
        try {
          const verification = await engine.verify()
          cli.finish(verification.isWhole ? EXIT.done : EXIT.failed)
          await cli.out.write(values.json ? jsonText(verification) : verificationText(verification))
        } finally {
          await engine.close()
        }
      } catch (error) {
        // What cannot even be opened is not whole.
        if (!(error instanceof EngineFailure)) throw error
        await reportFailure(cli, error.failure, values.json === true)
        cli.finish(EXIT.failed)
      }
    })
}

type Part = Verification['parts'][number]

const columns: readonly TextColumn<Part>[] = [
  { title: 'Part', text: ({ part }) => part },
  { title: 'Found', text: ({ isWhole }) => (isWhole ? 'whole' : 'NOT WHOLE') },
  { title: 'What was checked', text: ({ finding }) => plainText(finding) },
]

function verificationText({ isWhole, parts }: Verification): string {
  const broken = parts.filter(part => !part.isWhole).length
  const end = isWhole
    ? 'Everything is whole.'
    : `${countText(broken, 'part')} not whole. See the restore points with: moldline restore`
  return `${textTable(columns, parts)}\n${end}\n`
}
