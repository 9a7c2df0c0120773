import type { ReactNode } from 'react'
import styles from './small-table.module.css'

export interface SmallTableProps {
  readonly head: readonly string[]
  /** Each row has as many cells as there are heads. */
  readonly rows: readonly (readonly ReactNode[])[]
}

/** A few rows inside a detail. */
export function SmallTable({ head, rows }: SmallTableProps) {
  return (
    <div className={styles['scroller']}>
      <table className={styles['root']}>
        <thead>
          <tr>
            {head.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // Rows of a detail are drawn once and never reordered.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {head.map((name, place) => (
                <td key={name}>{cells[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
