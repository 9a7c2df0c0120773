import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/use-formats.ts'

/** `added` is how many rows there are to show, where that is known; zero says only that there is something newer. */
export interface NewerRowsProps {
  readonly added?: number
  readonly onShow: () => void
}

/** Newer rows announce themselves instead of moving what is being read (ui.md, rule 10). */
export function NewerRows({ added = 0, onShow }: NewerRowsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Button size="compact-xs" variant="light" leftSection={<IconRefresh size={13} />} onClick={onShow}>
      {added === 0 ? t('table.newer') : t('table.added', { n: formats.whole(added) })}
    </Button>
  )
}
