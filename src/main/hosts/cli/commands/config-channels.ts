import { Argument, type Command } from 'commander'
import { ChannelCode, CHANNELS, type ChannelName, type ChannelStatus } from '../../../../contract/delivery.ts'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import { SECRET_NAMES, SecretValue, type SecretName } from '../../../../contract/secret-store.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { reading, withOwningEngine } from '../with-engine.ts'

interface SecretValues extends ListValues {
  readonly forget?: true
}

/** `moldline config channels`, `secret`, `test-channel`, `confirm-channel`: how notices reach people. */
export function addChannelCommands(config: Command, cli: Cli): void {
  withJson(withPlace(config.command('channels')))
    .description('list the ways a notice reaches people, and what each still needs')
    .action(reading(cli, async (engine, { json }) => show(cli, await engine.listChannels(), json)))

  withJson(withPlace(config.command('secret')))
    .description('keep a secret, read from standard input; it is never shown again')
    .addArgument(new Argument('<name>', 'which one').choices(SECRET_NAMES))
    .option('--forget', 'forget it')
    .addHelpText(
      'after',
      `
Examples:
  moldline config secret smtpPassword < password.txt
  moldline config secret webhookToken --forget`,
    )
    .action(async (name: SecretName, values: SecretValues) => {
      const value = values.forget ? null : withoutLineEnd(await cli.readSecret(`${name}: `))
      if (value !== null && !SecretValue.safeParse(value).success) throw noSecret(name, value)
      await withOwningEngine(cli, values, async engine => {
        await show(cli, await engine.setSecret(name, value, values.as), values.json)
      })
    })

  withJson(withPlace(config.command('test-channel')))
    .description('send the recipients of a channel a test message with a code')
    .addArgument(new Argument('<channel>', 'which one').choices(CHANNELS))
    .addHelpText(
      'after',
      '\nExamples:\n  moldline config test-channel email\n  moldline config confirm-channel email 123456',
    )
    .action((channel: ChannelName, values: ListValues) =>
      withOwningEngine(cli, values, async engine => {
        await show(cli, [await engine.testChannel(channel, values.as)], values.json)
      }),
    )

  withJson(withPlace(config.command('confirm-channel')))
    .description('turn a channel on with the code its recipients were sent')
    .addArgument(new Argument('<channel>', 'which one').choices(CHANNELS))
    .argument('<code>', 'from the test message', oneOf(ChannelCode))
    .action((channel: ChannelName, code: string, values: ListValues) =>
      withOwningEngine(cli, values, async engine => {
        await show(cli, [await engine.confirmChannel(channel, code, values.as)], values.json)
      }),
    )
}

function show(cli: Cli, channels: readonly ChannelStatus[], json: true | undefined): Promise<void> {
  return cli.out.write(json ? jsonText(channels) : textTable(columns, channels))
}

/** A file or `echo` ends with a line break that is no part of the secret. */
function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '')
}

function noSecret(name: SecretName, value: string): EngineFailure {
  const given = value === '' ? 'Nothing was given' : 'More than 10,000 characters were given'
  return new EngineFailure(
    failure('unknown_option', `${given} for ${name} on standard input.`, {
      remedy: `Give it like this: moldline config secret ${name} < file. To forget it: --forget.`,
    }),
  )
}

const columns: readonly TextColumn<ChannelStatus>[] = [
  { title: 'Channel', text: channel => channel.channel },
  { title: 'State', text: channel => channel.state },
  { title: 'To', text: ({ recipients }) => plainText(recipients.join(', ')) },
  { title: 'Secret', text: ({ secret }) => plainText(secret) },
  { title: 'What is missing', text: ({ problem }) => plainText(problem) },
]
