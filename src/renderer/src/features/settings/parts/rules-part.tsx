import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../state/session-context.ts'
import type { SettingPartProps } from '../setting-part-props.ts'
import styles from '../settings.module.css'

/** Rules are set where their findings are. */
export function RulesPart({ settings }: SettingPartProps) {
  const { t } = useTranslation()
  const { router } = useSession()
  const changed = Object.keys(settings.values.rules).length
  return (
    <>
      <p className={styles['hint']}>{t('settings.rules.changed', { count: changed })}</p>
      <div className={styles['actions']}>
        <Button size="xs" variant="default" onClick={() => router.go({ screen: 'findings', opened: 'rules' })}>
          {t('settings.rules.open')}
        </Button>
      </div>
    </>
  )
}
