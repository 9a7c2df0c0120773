import { Anchor } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { AutomationState } from '../../../../contract/automation.ts'
import type { PendingFile } from '../../../../contract/event.ts'
import { useSession } from '../../state/session-context.ts'
import { fileName, useWatchWords } from '../automation/use-watch-words.ts'
import { RunButton } from './run-button.tsx'
import styles from './run-screen.module.css'

/** Names drawn at once. */
const NAMES = 6

/** Workbooks that came, changed or went since the last run, what to know about them, and the run that loads them. */
export function PendingFiles() {
  const { t } = useTranslation()
  const { feed, router } = useSession()
  const pending = useStore(feed, state => state.pending)
  const automation = useStore(feed, state => state.automation)
  const isRunning = useStore(feed, state => state.active !== null)
  if (pending.length === 0 || isRunning) return null
  const ofKind = (change: PendingFile['change']) => pending.filter(file => file.change === change).length
  const parts = (['new', 'changed', 'gone'] as const).flatMap(change => {
    const count = ofKind(change)
    return count === 0 ? [] : [t(`run.pending.${change}`, { count })]
  })
  const names = pending.slice(0, NAMES).map(file => fileName(file.path))
  const toLoad = pending.length - ofKind('gone')
  const label =
    ofKind('new') === toLoad ? t('automation.load', { count: toLoad }) : t('run.pending.load', { count: toLoad })
  return (
    <section className={styles['pending']} role="status">
      <IconFilePlus size={18} aria-hidden />
      <div className={styles['pendingText']}>
        <strong>{t('run.pending.since', { parts: parts.join(', ') })}</strong>{' '}
        <span className={styles['pendingFiles']}>
          {names.join(', ')}
          {pending.length > NAMES && ' …'}
        </span>
        {automation && <Remarks automation={automation} />}
      </div>
      <Anchor
        component="button"
        type="button"
        size="xs"
        onClick={() => router.open('watch')}
        className={styles['pendingMore']}
      >
        {t('automation.showWatch')}
      </Anchor>
      <RunButton {...(toLoad > 0 && { label })} />
    </section>
  )
}

/** Remarks drawn at once; the rest stands in the list of the plant folder. */
const REMARKS = 3

/** What one should know before loading: doubts, who has a file open, and what a run by itself waits for. */
function Remarks({ automation }: { readonly automation: AutomationState }) {
  const { t } = useTranslation()
  const words = useWatchWords()
  const remarks = [
    ...automation.hindrances.map(one => t('automation.byItself', { reason: words.hindrance(one) })),
    ...automation.watch.files.flatMap(({ path, doubts, openBy, state }) => [
      ...doubts.map(doubt => `${fileName(path)}: ${words.doubt(doubt)}`),
      ...(openBy && state !== 'unchanged'
        ? [`${fileName(path)}: ${t('automation.columns.openBy')} ${words.owner(openBy)}`]
        : []),
    ]),
  ]
  if (remarks.length === 0) return null
  return (
    <ul className={styles['remarks']}>
      {remarks.slice(0, REMARKS).map(remark => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}
