import type { Command } from 'commander'
import type { SettingOrigin } from '../../../../contract/setting.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { oneLine, textTable, type TextColumn } from '../text-table.ts'
import { reading } from '../with-engine.ts'

/** `moldline config`: each setting with where its value comes from. */
export function addConfigCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('config')))
    .description('print each setting with its value and where that comes from')
    .addHelpText(
      'after',
      `
A variable of the environment wins over the workspace, which wins over the default.

Examples:
  moldline config
  MOLDLINE_RETRY_COUNT=0 moldline run`,
    )
    .action(
      reading(cli, async (engine, { json }) => {
        const settings = await engine.listSettings()
        await cli.out.write(json ? jsonText(settings) : textTable(columns, settings))
      }),
    )
}

const columns: readonly TextColumn<SettingOrigin>[] = [
  { title: 'Setting', text: setting => setting.key },
  { title: 'Value', text: setting => oneLine(JSON.stringify(setting.value)) },
  { title: 'From', text: setting => setting.origin },
  { title: 'Variable', text: setting => setting.variable },
]
