import type { Column } from './column.ts'
import styles from './data-table.module.css'

/** `label` says how many rows are added up; a column without a total stays empty. */
export interface TotalsRowProps<Item> {
  readonly columns: readonly Column<Item>[]
  readonly label: string
  readonly totalOf: (column: Column<Item>) => string | undefined
}

/** Totals of what is shown, at the foot of the grid. */
export function TotalsRow<Item>({ columns, label, totalOf }: TotalsRowProps<Item>) {
  return (
    <div className={styles['totals']} role="row">
      {columns.map((column, place) => (
        <div
          key={column.id}
          className={styles['cell']}
          role="gridcell"
          data-align={column.align}
          data-first={place === 0 || undefined}
        >
          {place === 0 ? label : totalOf(column)}
        </div>
      ))}
    </div>
  )
}
