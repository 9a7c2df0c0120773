import { Button, Tooltip } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { singleClick } from '../../ui/single-click.ts'
import { useRunCommands } from './use-run-commands.ts'

/** The primary action, wherever it is the next thing to do. */
export function RunButton({ label }: { readonly label?: string }) {
  const { t } = useTranslation()
  const { canStart, start } = useRunCommands()
  const text = label ?? t('run.start')
  return (
    <Tooltip label={<Shortcut text={text} keys="F5" />}>
      <Button
        size="xs"
        leftSection={<IconPlayerPlay size={14} />}
        disabled={!canStart}
        onClick={singleClick(() => start())}
      >
        {text}
      </Button>
    </Tooltip>
  )
}
