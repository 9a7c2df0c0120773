import { InvalidArgumentError, type Command } from 'commander'
import type { z } from 'zod'
import { ActorName } from '../../../contract/actor-name.ts'

/** What every command can be told about where it works and who asks. */
export interface PlaceValues {
  readonly plant?: string
  readonly workspace?: string
  readonly as?: string
}

/** Options of a command that lists something. */
export interface ListValues extends PlaceValues {
  readonly json?: true
}

/** Adds `--plant`, `--workspace` and `--as`. */
export function withPlace(command: Command): Command {
  return command
    .option('--plant <dir>', 'plant folder (default: the one used last, else the sample plant)')
    .option('--workspace <dir>', "workspace folder (default: the plant's own below the data folder of this computer)")
    .option(
      '--as <name>',
      "who asks, for the record (default: the name in the settings, else of this computer's user)",
      oneOf(ActorName),
    )
}

/** Adds `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print one JSON document on standard output and nothing else there')
}

/** Collects a value that may be repeated or hold several with commas, each checked by a schema. */
export function listOf<Item>(schema: z.ZodType<Item>): (text: string, before?: readonly Item[]) => readonly Item[] {
  return (text, before = []) => [...before, ...text.split(',').map(part => parsed(schema, part.trim()))]
}

/** Checks one value by a schema. */
export function oneOf<Item>(schema: z.ZodType<Item>): (text: string) => Item {
  return text => parsed(schema, text)
}

function parsed<Item>(schema: z.ZodType<Item>, text: string): Item {
  const result = schema.safeParse(text)
  if (result.success) return result.data
  throw new InvalidArgumentError(`"${text}": ${result.error.issues.map(issue => issue.message).join('; ')}.`)
}
