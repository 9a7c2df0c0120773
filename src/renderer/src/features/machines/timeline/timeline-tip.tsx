import type { CellWords } from './use-cell-words.ts'
import styles from './timeline.module.css'

/** Where the pointer is, in CSS pixels of the window. */
export interface TimelineTipProps extends CellWords {
  readonly x: number
  readonly y: number
}

/** What stands under the pointer; the cell of the keyboard says the same to readers. */
export function TimelineTip({ title, lines, x, y }: TimelineTipProps) {
  const left = Math.min(x + 14, window.innerWidth - 330)
  const top = y > window.innerHeight - 200 ? y - 20 - 22 * (lines.length + 1) : y + 14
  return (
    <div className={styles['tip']} style={{ left, top }} aria-hidden>
      <div className={styles['tipTitle']}>{title}</div>
      {lines.map(line => (
        <div key={line}>{line}</div>
      ))}
    </div>
  )
}
