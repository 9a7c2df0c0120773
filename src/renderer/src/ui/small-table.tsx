import type { ReactNode } from 'react'
import styles from './small-table.module.css'

/** Columns with the way to draw their cells; rows are not sorted or filtered here. */
export interface SmallTableProps<Row> {
  readonly columns: readonly { readonly head: string; readonly cell: (row: Row) => ReactNode }[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A few rows inside a detail. */
export function SmallTable<Row>({ columns, rows, keyOf }: SmallTableProps<Row>) {
  return (
    <div className={styles['scroller']}>
      <table className={styles['root']}>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              {columns.map(({ head, cell }) => (
                <td key={head}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
