import { Button, Tooltip } from '@mantine/core'
import { IconArrowsDiff, IconLifebuoy, IconListSearch, IconArrowBackUp, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { RUN_COMMANDS, RUN_KEYS, type RunCommand } from './run-commands.ts'
import type { RunListCommands } from './use-run-list-commands.ts'

const ICONS: Readonly<Record<RunCommand, Icon>> = {
  compare: IconArrowsDiff,
  log: IconListSearch,
  undo: IconArrowBackUp,
  support: IconLifebuoy,
}

/** What can be done with the runs in hand. */
export function RunTools({ commands }: { readonly commands: RunListCommands }) {
  const { t } = useTranslation()
  return RUN_COMMANDS.map(command => {
    const CommandIcon = ICONS[command]
    return (
      <Tooltip key={command} label={<Shortcut text={t(`runs.commandHints.${command}`)} keys={RUN_KEYS[command]} />}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<CommandIcon size={14} />}
          // A disabled button would lose the keyboard focus; it stays and says that it does nothing now.
          {...(!commands.isPossible(command) && { 'data-disabled': true })}
          aria-disabled={!commands.isPossible(command)}
          onClick={() => commands.isPossible(command) && commands.run(command)}
        >
          {t(`runs.commands.${command}`)}
        </Button>
      </Tooltip>
    )
  })
}
