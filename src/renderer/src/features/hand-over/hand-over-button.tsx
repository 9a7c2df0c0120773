import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'

/** Leads to the sheet one shift hands to the next. */
export function HandOverButton() {
  const { t } = useTranslation()
  const { router } = useSession()
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPrinter size={14} aria-hidden />}
      onClick={() => router.go({ screen: 'hand-over', opened: null })}
    >
      {t('handOver.title')}
    </Button>
  )
}
