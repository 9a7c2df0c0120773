import styles from '../figure.module.css'

/** Values at one place of the x axis. */
export interface ChartTipProps {
  readonly title: string
  readonly lines: readonly {
    readonly key: string
    readonly name: string
    readonly color: string
    readonly value: string
  }[]
}

/** The one tooltip of all charts. */
export function ChartTip({ title, lines }: ChartTipProps) {
  return (
    <div className={styles['tip']}>
      <div className={styles['tipTitle']}>{title}</div>
      {lines.map(({ key, name, color, value }) => (
        <div key={key} className={styles['tipLine']}>
          <span className={styles['swatch']} style={{ background: color }} />
          <span className={styles['tipName']}>{name}</span>
          <span className={styles['tipValue']}>{value}</span>
        </div>
      ))}
    </div>
  )
}
