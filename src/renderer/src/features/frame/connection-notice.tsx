import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { Late } from '../../ui/late.tsx'
import styles from './frame.module.css'

/** Says that the connection is lost, over the screen so that nothing moves; it goes by itself. */
export function ConnectionNotice() {
  const { t } = useTranslation()
  const { connection } = useSession()
  if (useStore(connection) !== 'lost') return null
  return (
    <Late>
      <div className={styles['lost']} role="alert">
        <IconPlugConnectedX size={16} aria-hidden />
        <span>
          <strong>{t('frame.connection.lost')}.</strong> {t('frame.connection.lostHint')}
        </span>
      </div>
    </Late>
  )
}
