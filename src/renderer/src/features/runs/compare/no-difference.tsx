import { IconEqual } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MessagePanel } from '../../../ui/message-panel.tsx'

/** A part in which the two runs are alike. */
export function NoDifference() {
  const { t } = useTranslation()
  return <MessagePanel icon={IconEqual} title={t('runs.compare.noDifference')} />
}
