import type { ReactNode } from 'react'
import styles from './screen-header.module.css'

/** One line for what is shown, one for the filters. */
export interface ScreenHeaderProps {
  readonly title: string
  /** The ways to look at the screen, beside its title. */
  readonly tabs?: ReactNode
  /** What is shown: how many of how many, as of which run. */
  readonly shown?: ReactNode
  /** Search and tools, at the end of the line. */
  readonly tools?: ReactNode
  /** Second line: filters as chips. */
  readonly filters?: ReactNode
}

/** The head of every screen: title · what is shown · tools, and below the filters. */
export function ScreenHeader({ title, tabs, shown, tools, filters }: ScreenHeaderProps) {
  return (
    <header className={styles['root']} data-frame="head">
      <div className={styles['line']}>
        <h1 className={styles['title']}>{title}</h1>
        {tabs}
        <div className={styles['shown']}>{shown}</div>
        <div className={styles['tools']}>{tools}</div>
      </div>
      {filters && <div className={styles['filters']}>{filters}</div>}
    </header>
  )
}
