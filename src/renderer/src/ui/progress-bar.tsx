import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  /** 0 to 1; null when it cannot be told. */
  readonly share: number | null
  readonly text: string
}

/** A thin bar with its figure: the figure counts, the bar is for the eye. */
export function ProgressBar({ share, text }: ProgressBarProps) {
  return (
    <span className={styles['root']}>
      <span className={styles['track']} aria-hidden>
        <span className={styles['fill']} style={{ width: `${Math.min(1, Math.max(0, share ?? 0)) * 100}%` }} />
      </span>
      <span className={styles['text']}>{text}</span>
    </span>
  )
}
