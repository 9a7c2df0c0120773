import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../state/session-context.ts'
import { SchedulePanel } from '../../automation/schedule-panel.tsx'
import styles from '../settings.module.css'

/** How new files are loaded, and when runs start by themselves. */
export function AutomationPart() {
  const { t } = useTranslation()
  const { router } = useSession()
  return (
    <>
      <div className={styles['flush']}>
        <SchedulePanel />
      </div>
      <div className={styles['actions']}>
        <Button size="xs" variant="default" onClick={() => router.go({ screen: 'run', opened: null })}>
          {t('settings.watching.open')}
        </Button>
      </div>
    </>
  )
}
