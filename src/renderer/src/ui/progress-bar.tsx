import styles from './progress-bar.module.css'

/** The share and its figure in words. */
export interface ProgressBarProps {
  /** 0 to 1; null when it cannot be told. */
  readonly share: number | null
  readonly text: string
  /** Names a bar that moves; bars in tables are only drawn, their figure says it all. */
  readonly label?: string
}

/** A thin bar with its figure: the figure counts, the bar is for the eye. */
export function ProgressBar({ share, text, label }: ProgressBarProps) {
  const percent = share === null ? null : Math.min(100, Math.max(0, share * 100))
  return (
    <span className={styles['root']}>
      <span
        className={styles['track']}
        {...(label === undefined
          ? { 'aria-hidden': true }
          : {
              role: 'progressbar',
              'aria-label': label,
              'aria-valuetext': text,
              ...(percent !== null && { 'aria-valuenow': Math.round(percent) }),
            })}
      >
        <span className={styles['fill']} style={{ width: `${percent ?? 0}%` }} />
      </span>
      <span className={styles['text']}>{text}</span>
    </span>
  )
}
