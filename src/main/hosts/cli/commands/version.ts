import type { Command } from 'commander'
import type { Cli } from '../cli.ts'
import { withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'

/** `moldline version`. */
export function addVersionCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('version')))
    .description('print the version of Moldline')
    .action(async ({ json }: ListValues) => {
      const { version } = cli.layout
      await cli.out.write(
        json ? jsonText({ version, node: process.version }) : `Moldline ${version} (Node ${process.version})\n`,
      )
    })
}
