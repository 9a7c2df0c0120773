import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../api/call-failure.ts'
import { useEngineWords } from '../i18n/use-engine-words.ts'
import { MessagePanel } from './message-panel.tsx'

/** Why, and a way to try again. */
export interface FailurePanelProps {
  readonly failure: CallFailure
  readonly onRetry: () => void
}

/** Something could not be read: what happened, where, and what to do next. */
export function FailurePanel({ failure, onRetry }: FailurePanelProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const retry = (
    <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
      {t('frame.tryAgain')}
    </Button>
  )
  switch (failure.kind) {
    case 'refused':
      return (
        <MessagePanel icon={IconAlertTriangle} tone="bad" title={tell(failure.failure.message)} actions={retry}>
          <p>{tell(failure.failure.remedy)}</p>
        </MessagePanel>
      )
    case 'unreachable':
      return (
        <MessagePanel icon={IconPlugConnectedX} tone="warn" title={t('frame.connection.lost')} actions={retry}>
          <p>{t('frame.connection.lostHint')}</p>
        </MessagePanel>
      )
    case 'defect':
      return (
        <MessagePanel icon={IconAlertTriangle} tone="bad" title={t('frame.defect')} actions={retry}>
          <p>{failure.message}</p>
        </MessagePanel>
      )
    default:
      return failure satisfies never
  }
}
