import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './state-word.module.css'
import type { Tone } from './tone.ts'

/** `children` is the word. */
export interface StateWordProps {
  readonly icon: Icon
  readonly tone: Tone
  readonly children: ReactNode
  /** `filled` stands on its own soft ground, for headings. */
  readonly look?: 'plain' | 'filled'
}

/** A state as a word with an icon and a colour; the word alone says it all. */
export function StateWord({ icon: StateIcon, tone, children, look = 'plain' }: StateWordProps) {
  return (
    <span className={styles['root']} data-tone={tone} data-look={look}>
      <StateIcon size={14} stroke={2} aria-hidden className={styles['icon']} />
      <span>{children}</span>
    </span>
  )
}
