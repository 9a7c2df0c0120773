import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconClockPause,
  IconCopy,
  IconEye,
  IconFileSymlink,
  IconMessage,
  IconProgress,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../contract/notice.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import styles from './inbox.module.css'
import { isPossible, nextStep, NOTICE_KEYS, type NoticeCommand } from './notice-commands.ts'
import type { Triage } from './use-triage.ts'

const ICONS: Readonly<Record<NoticeCommand, Icon>> = {
  acknowledge: IconEye,
  start: IconProgress,
  resolve: IconCircleCheck,
  snooze: IconClockPause,
  note: IconMessage,
  open: IconFileSymlink,
  copy: IconCopy,
  undo: IconArrowBackUp,
}

const IN_WORDS = ['acknowledge', 'start', 'resolve', 'snooze', 'note'] as const satisfies readonly NoticeCommand[]
const AS_ICONS = ['open', 'copy', 'undo'] as const satisfies readonly NoticeCommand[]

/** The notice in hand and what can be done with it. */
export interface NoticeToolbarProps {
  readonly notice: Notice
  readonly triage: Triage
}

/** What is done with a notice, each by a button or its key. */
export function NoticeToolbar({ notice, triage }: NoticeToolbarProps) {
  const { t } = useTranslation()
  const next = nextStep(notice.state)
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t('inbox.toolbar')}>
      {IN_WORDS.filter(command => isPossible(command, notice.state)).map(command => {
        const CommandIcon = ICONS[command]
        return (
          <Tooltip key={command} label={<Shortcut text={t(`inbox.hints.${command}`)} keys={NOTICE_KEYS[command]} />}>
            <Button
              size="xs"
              variant={command === next ? 'filled' : 'default'}
              leftSection={<CommandIcon size={14} />}
              onClick={() => triage.run(command)}
            >
              {t(`inbox.commands.${command}`)}
            </Button>
          </Tooltip>
        )
      })}
      {AS_ICONS.map(command => {
        const CommandIcon = ICONS[command]
        return (
          <Tooltip key={command} label={<Shortcut text={t(`inbox.hints.${command}`)} keys={NOTICE_KEYS[command]} />}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t(`inbox.commands.${command}`)}
              onClick={() => triage.run(command)}
            >
              <CommandIcon size={15} />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </div>
  )
}
