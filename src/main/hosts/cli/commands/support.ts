import { copyFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Argument, type Command } from 'commander'
import { z } from 'zod'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import { SupportRequest } from '../../../../contract/run-views.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { plainText } from '../plain-text.ts'
import { withOwningEngine } from '../with-engine.ts'

interface SupportValues extends ListValues {
  readonly runs?: number
  readonly rows?: true
  readonly names?: true
}

/** `moldline support`: one redacted file that says how things stand. */
export function addSupportCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('support')))
    .description('write one redacted file for support')
    .addArgument(new Argument('[file]', 'where to; the exports of the workspace when left out'))
    .option(
      '--runs <count>',
      'how many of the newest runs (default: 50)',
      oneOf(z.coerce.number().int().min(1).max(200)),
    )
    .option('--rows', 'tell findings and quarantined rows too')
    .option('--names', 'tell the names of people')
    .addHelpText(
      'after',
      `
No passwords, no e-mail addresses, no paths but those below the plant. The console opens it: Runs, Support, Open a support file.

Examples:
  moldline support moldline-support.json.gz
  moldline support --runs 10 --rows`,
    )
    .action((file: string | undefined, values: SupportValues) =>
      withOwningEngine(cli, values, async engine => {
        const { runs, rows = false, names = false } = values
        const request = { ...(runs !== undefined && { runs }), rows, names: names ? 'kept' : 'pseudonyms' }
        const made = await engine.makeSupportFile(SupportRequest.parse(request))
        const path = file === undefined ? made.path : await moved(made.path, resolve(cli.cwd, file))
        if (values.json) return cli.out.write(jsonText({ path, bytes: made.bytes }))
        await cli.out.write(`${plainText(path)}\n`)
      }),
    )
}

async function moved(from: string, to: string): Promise<string> {
  try {
    await copyFile(from, to)
    await rm(from)
    return to
  } catch (error) {
    const reason = `${to} could not be written (${error instanceof Error ? error.message : String(error)}).`
    const remedy = `The file is at ${from}; or name a folder that is there and may be written.`
    throw new EngineFailure(failure('export_failed', reason, { remedy, file: to }), { cause: error })
  }
}
