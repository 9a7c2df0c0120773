import { useTranslation } from 'react-i18next'
import { Late } from './late.tsx'
import styles from './loading.module.css'

/** What stands where something is being read, once that takes a moment. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <Late>
      <p className={styles['loading']} role="status">
        {t('frame.loading')}
      </p>
    </Late>
  )
}
