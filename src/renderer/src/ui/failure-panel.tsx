import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../api/call-failure.ts'
import { MessagePanel } from './message-panel.tsx'
import { useFailureWords } from './use-failure-words.ts'

/** Why, and a way to try again. */
export interface FailurePanelProps {
  readonly failure: CallFailure
  readonly onRetry: () => void
}

/** Something could not be read: what happened, where, and what to do next. */
export function FailurePanel({ failure, onRetry }: FailurePanelProps) {
  const { t } = useTranslation()
  const { icon, tone, title, hint } = useFailureWords()(failure)
  const retry = (
    <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
      {t('frame.tryAgain')}
    </Button>
  )
  return (
    <MessagePanel icon={icon} tone={tone} title={title} actions={retry}>
      <p>{hint}</p>
    </MessagePanel>
  )
}
