import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './message-panel.module.css'
import type { Tone } from './tone.ts'

/** An icon and a title in words; the body says why and the actions what to do. */
export interface MessagePanelProps {
  readonly icon: Icon
  readonly tone?: Tone
  readonly title: string
  /** What would be here and why it is not, or what went wrong and what to do. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Stands where a list would be: empty, clean, not checked, could not be read. Each has its own words (ui.md, rule 7). */
export function MessagePanel({ icon: PanelIcon, tone = 'quiet', title, children, actions }: MessagePanelProps) {
  return (
    <section className={styles['root']} data-tone={tone}>
      <PanelIcon size={32} stroke={1.5} aria-hidden className={styles['icon']} />
      <h2 className={styles['title']}>{title}</h2>
      {children && <div className={styles['body']}>{children}</div>}
      {actions && <div className={styles['actions']}>{actions}</div>}
    </section>
  )
}
