import type { Failure } from '../../../contract/failure.ts'
import type { CliWorld } from './cli.ts'
import { failureText } from './failure-text.ts'
import { jsonText } from './json-text.ts'

/** Says why a command could not be done: for people on standard error, and with `--json` as the one document of the command. */
export async function reportFailure({ out, err }: CliWorld, reason: Failure, json: boolean): Promise<void> {
  await err.write(failureText(reason))
  if (json) await out.write(jsonText({ failure: reason }))
}
