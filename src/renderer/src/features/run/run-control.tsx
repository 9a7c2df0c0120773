import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core'
import { IconChevronDown, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { singleClick } from '../../ui/single-click.ts'
import styles from './run-control.module.css'
import { RunButton } from './run-button.tsx'
import { RunOptionsForm } from './run-options-form.tsx'
import { useRunCommands } from './use-run-commands.ts'

/** The primary action in the header, always in reach: run, with options beside it; while a run is under way, cancel it. */
export function RunControl() {
  const { t } = useTranslation()
  const { feed } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { canStart, start, cancel } = useRunCommands()
  const active = useStore(feed, ({ active: run }) => run)

  if (active) {
    const isCancelling = active.state === 'cancelling'
    return (
      <div className={styles['root']}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={14} />}
          disabled={isCancelling}
          onClick={singleClick(cancel)}
        >
          {isCancelling ? t('run.cancelling') : t('run.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles['root']}>
      <RunButton />
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <Tooltip label={t('run.options.title')}>
            <ActionIcon
              size={30}
              aria-label={t('run.options.title')}
              disabled={!canStart}
              onClick={() => setOpen(!isOpen)}
            >
              <IconChevronDown size={14} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <RunOptionsForm
            onRun={options => {
              setOpen(false)
              start(options)
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
