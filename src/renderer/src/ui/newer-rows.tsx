import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Newer rows announce themselves instead of moving what is being read (ui.md, rule 10). */
export function NewerRows({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation()
  return (
    <Button size="compact-xs" variant="light" leftSection={<IconRefresh size={13} />} onClick={onShow}>
      {t('table.newer')}
    </Button>
  )
}
