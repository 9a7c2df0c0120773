import { IconFilePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PendingFile } from '../../../../contract/event.ts'
import { useSession } from '../../state/session-context.ts'
import { RunButton } from './run-button.tsx'
import styles from './run-screen.module.css'

/** Names drawn at once. */
const NAMES = 6

/** Workbooks that came, changed or went since the last run, with the run that loads them. */
export function PendingFiles() {
  const { t } = useTranslation()
  const { feed } = useSession()
  const pending = useStore(feed, state => state.pending)
  const isRunning = useStore(feed, state => state.active !== null)
  if (pending.length === 0 || isRunning) return null
  const ofKind = (change: PendingFile['change']) => pending.filter(file => file.change === change).length
  const parts = (['new', 'changed', 'gone'] as const).flatMap(change => {
    const count = ofKind(change)
    return count === 0 ? [] : [t(`run.pending.${change}`, { count })]
  })
  const names = pending.slice(0, NAMES).map(file => file.path.split('/').at(-1) ?? file.path)
  const toLoad = pending.length - ofKind('gone')
  return (
    <section className={styles['pending']} role="status">
      <IconFilePlus size={18} aria-hidden />
      <div className={styles['pendingText']}>
        <strong>{t('run.pending.since', { parts: parts.join(', ') })}</strong>{' '}
        <span className={styles['pendingFiles']}>
          {names.join(', ')}
          {pending.length > NAMES && ' …'}
        </span>
      </div>
      <RunButton {...(toLoad > 0 && { label: t('run.pending.load', { count: toLoad }) })} />
    </section>
  )
}
