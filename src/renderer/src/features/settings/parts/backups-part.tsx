import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../state/session-context.ts'
import styles from '../settings.module.css'

/** Backups themselves stand on the Data screen. */
export function BackupsPart() {
  const { t } = useTranslation()
  const { router } = useSession()
  return (
    <div className={styles['actions']}>
      <Button size="xs" variant="default" onClick={() => router.go({ screen: 'data', opened: 'recovery' })}>
        {t('settings.backups.open')}
      </Button>
    </div>
  )
}
