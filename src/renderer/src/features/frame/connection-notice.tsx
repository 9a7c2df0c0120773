import { Button, CloseButton } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { Late } from '../../ui/late.tsx'
import { InterruptedBanner } from '../recovery/interrupted-banner.tsx'
import styles from './connection-notice.module.css'

/**
 * Says that the connection is lost, over the screen so that nothing moves; it goes by itself. When the engine that comes back left a run
 * behind, the two ways on stand here on whatever screen one is, until one is taken or put off; on the Run screen they stand anyway.
 */
export function ConnectionNotice() {
  const { t } = useTranslation()
  const { connection, feed, router, status } = useSession()
  const state = useStore(connection)
  const isRunning = useStore(feed, ({ active }) => active !== null)
  const isRunScreen = useStore(router, ({ screen }) => screen === 'run')
  const interrupted = useResourceValue(status)?.interrupted ?? null
  const [putOff, setPutOff] = useState<number | null>(null)

  if (state === 'refused') return <LinkUsedUp />
  if (state === 'lost') {
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
  if (!interrupted || isRunning || isRunScreen || putOff === interrupted.run) return null
  return (
    <div className={styles['leftBehind']}>
      <InterruptedBanner facts={interrupted} />
      <CloseButton
        size="sm"
        className={styles['putOff']}
        title={t('frame.connection.putOff')}
        aria-label={t('frame.connection.putOff')}
        onClick={() => setPutOff(interrupted.run)}
      />
    </div>
  )
}

/** A browser tab that outlived its host: a new link leads in, and this tab with it once it is read anew. */
function LinkUsedUp() {
  const { t } = useTranslation()
  return (
    <div className={styles['lost']} role="alert">
      <IconPlugConnectedX size={16} aria-hidden />
      <span>
        <strong>{t('frame.connection.refused')}.</strong> {t('frame.connection.refusedHint')}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => location.reload()}>
        {t('frame.connection.reload')}
      </Button>
    </div>
  )
}
