import { IconScissors } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LogExtra } from '../../state/runs-session.ts'
import { StateWord } from '../../ui/state-word.tsx'
import styles from './runs.module.css'

/** What of a log is not there, and where it may still be. */
export function LogNotes({ extra, isEmpty }: { readonly extra: LogExtra; readonly isEmpty: boolean }) {
  const { t } = useTranslation()
  const { cut, isRemoved } = extra
  const notes = [
    cut > 0 && t('runs.log.cut', { count: cut }),
    isRemoved && t('runs.log.removed'),
    isEmpty && !isRemoved && t('runs.log.none'),
  ].filter(note => note !== false)
  return notes.map(note => (
    <p key={note} className={styles['note']}>
      <StateWord icon={IconScissors} tone="quiet">
        {note}
      </StateWord>
    </p>
  ))
}
