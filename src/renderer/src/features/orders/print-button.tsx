import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Shortcut } from '../../ui/detail-panel.tsx'

/** Prints what is opened, alone on its page: its figures, its production and its findings. */
export function PrintButton() {
  const { t } = useTranslation()
  const print = () => window.print()
  useHotkeys([['mod+P', print]], [])
  return (
    <Tooltip label={<Shortcut text={t('orders.print')} keys="Ctrl P" />}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={t('orders.print')}
        data-paper="no"
        onClick={print}
      >
        <IconPrinter size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
