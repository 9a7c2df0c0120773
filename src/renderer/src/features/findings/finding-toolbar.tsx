import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowsDiff,
  IconClockPause,
  IconEye,
  IconFileSymlink,
  IconListTree,
  IconMessage,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { FINDING_KEYS, isFindingCommandPossible, type FindingCommand } from './finding-commands.ts'
import styles from './triage.module.css'
import type { FindingTriage } from './use-finding-triage.ts'

export const FINDING_ICONS: Readonly<Record<FindingCommand, Icon>> = {
  acknowledge: IconEye,
  assign: IconUserPlus,
  snooze: IconClockPause,
  comment: IconMessage,
  open: IconFileSymlink,
  compare: IconArrowsDiff,
  causes: IconListTree,
  undo: IconArrowBackUp,
}

const IN_WORDS = ['acknowledge', 'assign', 'snooze', 'comment'] as const satisfies readonly FindingCommand[]

/** The finding in hand and what can be done with it. */
export interface FindingToolbarProps {
  readonly finding: TriagedFinding
  readonly triage: FindingTriage
}

/** What is done with a finding, each by a button or its key. */
export function FindingToolbar({ finding, triage }: FindingToolbarProps) {
  const { t } = useTranslation()
  const { state } = finding.triage
  const tip = (command: FindingCommand, text: string = t(`triage.hints.${command}`)) => (
    <Shortcut text={text} keys={FINDING_KEYS[command]} />
  )
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t('triage.toolbar')}>
      {IN_WORDS.filter(command => isFindingCommandPossible(command, state)).map(command => {
        const CommandIcon = FINDING_ICONS[command]
        return (
          <Tooltip key={command} label={tip(command)}>
            <Button
              size="xs"
              variant={command === 'acknowledge' && state === 'open' ? 'filled' : 'default'}
              leftSection={<CommandIcon size={14} />}
              onClick={() => triage.run(command)}
            >
              {t(`triage.commands.${command}`)}
            </Button>
          </Tooltip>
        )
      })}
      {state !== 'open' && (
        <Tooltip label={tip('undo', t('triage.hints.reopen'))}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={14} />}
            onClick={() => void triage.act({ kind: 'reopen' })}
          >
            {t('triage.commands.reopen')}
          </Button>
        </Tooltip>
      )}
      {finding.cell !== null && (
        <Tooltip label={tip('open')}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('triage.commands.open')}
            onClick={() => triage.run('open')}
          >
            <IconFileSymlink size={15} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
