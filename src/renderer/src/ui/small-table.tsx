import type { ReactNode } from 'react'
import styles from './small-table.module.css'

/** A column of a few rows. */
export interface SmallColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand one under the other at the end. */
  readonly align?: 'end'
}

/** Columns with the way to draw their cells; rows are not sorted or filtered here. */
export interface SmallTableProps<Row> {
  readonly columns: readonly SmallColumn<Row>[]
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
            {columns.map(({ head, align }) => (
              <th key={head} scope="col" data-align={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              {columns.map(({ head, cell, align }) => (
                <td key={head} data-align={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
