import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MessagePanel } from './message-panel.tsx'

/** A list whose filters leave nothing. */
export function NoMatches({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <MessagePanel
      icon={IconFilterOff}
      title={t('table.noMatches')}
      actions={
        <Button size="xs" variant="default" onClick={onClear}>
          {t('table.clearAll')}
        </Button>
      }
    />
  )
}
