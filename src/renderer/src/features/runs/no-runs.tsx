import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { RunButton } from '../run/run-button.tsx'

/** Before the first run. */
export function NoRuns() {
  const { t } = useTranslation()
  return (
    <MessagePanel icon={IconHistory} title={t('runs.none.title')} actions={<RunButton />}>
      <p>{t('runs.none.hint')}</p>
    </MessagePanel>
  )
}
