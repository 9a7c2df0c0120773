import { Argument, type Command } from 'commander'
import type { SettingOrigin } from '../../../../contract/setting.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { settingChange } from '../setting-change.ts'
import { oneLine, textTable, type TextColumn } from '../text-table.ts'
import { reading, withOwningEngine } from '../with-engine.ts'
import { addChannelCommands } from './config-channels.ts'

/** `moldline config`: each setting with where its value comes from; below it, what changes them. */
export function addConfigCommand(program: Command, cli: Cli): void {
  const config = withJson(withPlace(program.command('config')))
    .enablePositionalOptions()
    .description('print each setting with its value and where that comes from, or change one')
    .addHelpText(
      'after',
      `
A variable of the environment wins over the workspace, which wins over the default.

Examples:
  moldline config
  moldline config set retryCount 5
  moldline config set email.host mail.plant.example
  MOLDLINE_RETRY_COUNT=0 moldline run`,
    )
    .action(
      reading(cli, async (engine, { json }) => {
        const settings = await engine.listSettings()
        await cli.out.write(json ? jsonText(settings) : textTable(columns, settings))
      }),
    )

  withJson(withPlace(config.command('set')))
    .description('change a setting of the workspace')
    .addArgument(new Argument('<setting>', 'its name; a part of it after a dot, e.g. email.host'))
    .addArgument(new Argument('<value>', 'text, a number, true or false; lists and maps as JSON'))
    .addHelpText(
      'after',
      `
Examples:
  moldline config set shrinkHoldPercent 20
  moldline config set people '["Lan", "Minh"]'
  moldline config set phasePolicies.load '{"retries": 1, "timeLimitSeconds": 600, "escalate": ["healed"]}'
  moldline config set email '{"host": "mail.plant.example", "port": 587, "security": "starttls", "user": "moldline",
                              "from": "moldline@plant.example", "recipients": ["planner@plant.example"]}'
  moldline config set webhook.url https://chat.plant.example/hook`,
    )
    .action((name: string, text: string, values: ListValues) =>
      withOwningEngine(cli, values, async engine => {
        const change = settingChange(name, text, await engine.listSettings())
        const settings = await engine.changeSettings(change, values.as)
        const changed = settings.filter(({ key }) => key in change)
        await cli.out.write(values.json ? jsonText(changed) : changed.map(changedText).join(''))
      }),
    )

  addChannelCommands(config, cli)
}

function changedText({ key, value, origin, variable }: SettingOrigin): string {
  const beaten = origin === 'environment' ? ` It is kept, but ${variable} in the environment wins over it.` : ''
  return `${key} is ${oneLine(JSON.stringify(value))}.${beaten}\n`
}

const columns: readonly TextColumn<SettingOrigin>[] = [
  { title: 'Setting', text: setting => setting.key },
  { title: 'Value', text: setting => oneLine(JSON.stringify(setting.value)) },
  { title: 'From', text: setting => setting.origin },
  { title: 'Variable', text: setting => setting.variable },
]
