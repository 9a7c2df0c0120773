import { IconClipboardList, IconClipboardX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { RunButton } from '../run/run-button.tsx'

/** Why there is no order to show: nothing was loaded yet, progress was not worked out, or the plant has none. */
export function NoOrders() {
  const { t } = useTranslation()
  const { status } = useSession()
  const engine = useResourceValue(status)
  if (!engine) return null
  if (engine.generation === null) {
    return (
      <MessagePanel icon={IconClipboardList} title={t('orders.empty.noData')} actions={<RunButton />}>
        <p>{t('orders.empty.noDataHint')}</p>
      </MessagePanel>
    )
  }
  if (engine.trackedRun === null) {
    return (
      <MessagePanel icon={IconClipboardX} tone="warn" title={t('orders.empty.notTracked')} actions={<RunButton />}>
        <p>{t('orders.empty.notTrackedHint')}</p>
      </MessagePanel>
    )
  }
  return (
    <MessagePanel icon={IconClipboardList} title={t('orders.empty.none')}>
      <p>{t('orders.empty.noneHint')}</p>
    </MessagePanel>
  )
}
