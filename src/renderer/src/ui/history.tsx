import type { ReactNode } from 'react'
import { useFormats } from '../format/use-formats.ts'
import styles from './history.module.css'

/** What became of a thing, an entry each, in the order given. */
export function History({ children }: { readonly children: ReactNode }) {
  return <ol className={styles['root']}>{children}</ol>
}

export interface HistoryEntryProps {
  readonly what: ReactNode
  /** Who did it, and what else is said of it quietly. */
  readonly who?: string
  readonly at?: string | null
  /** What a person or a channel said; nothing is shown for an empty one. */
  readonly note?: string
  /** Taken back since. */
  readonly isUndone?: boolean
}

export function HistoryEntry({ what, who, at, note = '', isUndone = false }: HistoryEntryProps) {
  const formats = useFormats()
  return (
    <li className={styles['entry']} data-undone={isUndone || undefined}>
      <span>
        {what} {who !== undefined && <span className={styles['quiet']}>{who}</span>}
      </span>
      {at && <span className={styles['quiet']}>{formats.moment(at)}</span>}
      {note !== '' && <p className={styles['note']}>{note}</p>}
    </li>
  )
}
