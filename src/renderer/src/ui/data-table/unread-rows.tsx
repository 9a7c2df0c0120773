import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../state-word.tsx'
import { useFailureWords } from '../use-failure-words.ts'
import styles from './data-table.module.css'
import type { RowWindow } from './use-data-table.ts'

/** Below a list whose rows could not all be read: that, why, and a way to try again. What was read before stays where it is. */
export function UnreadRows({ failure, retry }: Pick<RowWindow, 'failure' | 'retry'>) {
  const { t } = useTranslation()
  const words = useFailureWords()
  if (!failure) return null
  const { icon, tone, title, hint } = words(failure)
  return (
    <div className={styles['unread']} role="alert">
      <StateWord icon={icon} tone={tone}>
        {t('table.unread')}
      </StateWord>
      <span>{title}</span>
      <span className={styles['why']}>{hint}</span>
      <Button size="compact-xs" variant="default" leftSection={<IconRefresh size={13} />} onClick={retry}>
        {t('frame.tryAgain')}
      </Button>
    </div>
  )
}
