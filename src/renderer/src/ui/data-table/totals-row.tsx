import { memo } from 'react'
import styles from './data-table.module.css'
import type { PlacedColumn } from './placed-columns.ts'

/** `label` says how many rows are added up; `totals` are by column, and one without a total stays empty. */
export interface TotalsRowProps<Item> {
  readonly columns: readonly PlacedColumn<Item>[]
  readonly label: string
  readonly totals: Readonly<Record<string, string>> | undefined
}

function Row<Item>({ columns, label, totals }: TotalsRowProps<Item>) {
  return (
    <div className={styles['totals']} role="row">
      {columns.map(({ column, place, style }) => (
        <div
          key={column.id}
          className={styles['cell']}
          style={style}
          role="gridcell"
          aria-colindex={place + 1}
          data-align={column.align}
          data-first={place === 0 || undefined}
        >
          {place === 0 ? label : totals?.[column.id]}
        </div>
      ))}
    </div>
  )
}

/** Totals of what is shown, at the foot of the grid. Scrolling leaves them alone. */
export const TotalsRow = memo(Row) as typeof Row
