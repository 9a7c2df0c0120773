import { IconEqualNot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MessagePanel } from '../../../ui/message-panel.tsx'

/** A part of which one of the two runs has nothing to compare: not the same as having no difference. */
export function NotComparable() {
  const { t } = useTranslation()
  return <MessagePanel icon={IconEqualNot} title={t('runs.compare.notComparable')} />
}
